"""Trains the attribution tagger: second step of `npm run train:tagger`.

Reads what `dump-tagger-material.ts` wrote, trains the network that `packages/engine/src/annotate/attributions/tagger/network.ts` runs,
prints its scores on the development part after each second pass, and writes the weights as a module of the engine.
Needs Debian's python3-torch and libopenblas0-pthread. One thread and one seed: the same material gives the same weights.
"""

import argparse
import base64
import collections
import hashlib
import json
import math
import pathlib
import random
import subprocess
import time

import torch
import torch.nn as nn

root = pathlib.Path(__file__).resolve().parent.parent
cache = root / '.cache' / 'tagger'
parser = argparse.ArgumentParser()
parser.add_argument('--passes', type=int, default=16)
parser.add_argument('--rate', type=float, default=2e-3)
parser.add_argument('--dropout', type=float, default=0.4)
parser.add_argument('--words', type=int, default=10000)
parser.add_argument('--least', type=int, default=3, help='times a word must occur to have a place of its own')
parser.add_argument('--batch', type=int, default=48)
parser.add_argument('--seed', type=int, default=1)
parser.add_argument('--without', default='', help='features to blank, for ablations: ruleCue,ruleSource,…')
parser.add_argument('--write', action='store_true', help='write the weights into the engine')
parser.add_argument('--gold', default=str(root.parent / 'shared/data/attributions/dev.jsonl'))
options = parser.parse_args()
random.seed(options.seed)
torch.manual_seed(options.seed)
torch.set_num_threads(1)

STATE, ROLE, CUE_LABELS, ROLE_LABELS, STATE_SCALE = 48, 32, 3, 5, 2047
STEPS = [10, 12, 14, 17, 20, 23, 26, 30, 35, 40, 46, 53, 60, 70, 80, 92, 106, 121, 139, 160, 184]


def read(part):
    lines = (cache / f'{part}.jsonl').read_text().splitlines()
    return json.loads(lines[0]), [json.loads(line) for line in lines[1:]]


shape, train_docs = read('train')
_, dev_docs = read('dev')
sizes, form_widths, place_widths = shape['featureSizes'], shape['formWidths'], shape['placeWidths']
widths = {**form_widths, **place_widths}
names = [name for name in widths if name != 'word']
counts = collections.Counter(word for doc in train_docs for window in doc['windows'] for word in window['words'])
words = [word for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[: options.words - 2] if count >= options.least and ' ' not in word]
vocabulary = {word: i + 2 for i, word in enumerate(words)}


def labels_of(places, length, first):
    labels, before = [0] * length, -2
    for t in sorted(set(places)):
        labels[t] = first + 1 if t == before + 1 and labels[t - 1] else first
        before = t
    return labels


def windows_of(docs):
    result = []
    for number, doc in enumerate(docs):
        for window in doc['windows']:
            length = len(window['words'])
            columns = [[vocabulary.get(word, 1) for word in window['words']]]
            columns += [[0] * length if name in options.without.split(',') else window['features'][name] for name in names]
            cue, roles = [0] * length, []
            for attribution in window['attributions']:
                start, end = min(attribution['cue']), max(attribution['cue']) + 1
                role = labels_of(attribution['content'], length, 3)
                for t, label in enumerate(labels_of(attribution['source'], length, 1)):
                    if label and not role[t]:
                        role[t] = label
                if any(label >= 3 for label in role):
                    roles.append((start, end, role))
                    for t in range(start, end):
                        cue[t] = 1 if t == start else 2
            result.append({'doc': number, 'first': window['first'], 'input': list(zip(*columns)), 'cue': cue, 'roles': roles})
    return result


train, dev = windows_of(train_docs), windows_of(dev_docs)


class Direction(nn.Module):
    """A simple recurrent unit with hard gates, in one direction."""

    def __init__(self, width):
        super().__init__()
        self.gates = nn.Linear(width, 3 * STATE)

    def forward(self, x, mask, backwards):
        z, f, o = self.gates(x).chunk(3, -1)
        z, f, o = z.clamp(-1, 1), (f * 0.25 + 0.5).clamp(0, 1), (o * 0.25 + 0.5).clamp(0, 1)
        f = f * mask + (1 - mask)
        forget, update = f.unbind(1), ((1 - f) * z).unbind(1)
        length = x.shape[1]
        memory, states = torch.zeros(x.shape[0], STATE), [None] * length
        for t in range(length - 1, -1, -1) if backwards else range(length):
            memory = forget[t] * memory + update[t]
            states[t] = memory
        return o * torch.stack(states, 1)


class Layer(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.forwards, self.backwards = Direction(width), Direction(width)

    def forward(self, x, mask):
        return torch.cat([self.forwards(x, mask, False), self.backwards(x, mask, True)], -1)


class Chain(nn.Module):
    """A linear-chain conditional random field over given scores."""

    def __init__(self, labels):
        super().__init__()
        self.transition = nn.Parameter(torch.zeros(labels, labels))
        self.start = nn.Parameter(torch.zeros(labels))

    def loss(self, scores, labels, mask):
        total = self.start + scores[:, 0]
        right = self.start[labels[:, 0]] + scores[:, 0].gather(1, labels[:, :1]).squeeze(1)
        for t in range(1, scores.shape[1]):
            step = torch.logsumexp(total.unsqueeze(2) + self.transition, 1) + scores[:, t]
            total = torch.where(mask[:, t].unsqueeze(1), step, total)
            right = right + mask[:, t] * (self.transition[labels[:, t - 1], labels[:, t]] + scores[:, t].gather(1, labels[:, t : t + 1]).squeeze(1))
        return (torch.logsumexp(total, 1) - right).sum()

    def best(self, scores):
        total, back = self.start + scores[0], []
        for t in range(1, scores.shape[0]):
            most, place = (total.unsqueeze(1) + self.transition).max(0)
            back.append(place)
            total = most + scores[t]
        labels = [int(total.argmax())]
        for place in reversed(back):
            labels.append(int(place[labels[-1]]))
        return labels[::-1]


def distance_number(far):
    step = torch.zeros_like(far)
    absolute = far.abs()
    step = torch.minimum(absolute, torch.tensor(10))
    for k, bound in enumerate(STEPS):
        step = torch.where(absolute > bound, torch.tensor(min(31, 11 + k)), step)
    return torch.where(far < 0, 31 - step, 31 + step)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.tables = nn.ModuleDict({'word': nn.Embedding(len(vocabulary) + 2, widths['word'])})
        for name in names:
            self.tables[name] = nn.Embedding(sizes[name], widths[name])
        self.layers = nn.ModuleList([Layer(sum(widths.values())), Layer(2 * STATE)])
        self.cue = nn.Linear(2 * STATE, CUE_LABELS)
        self.token, self.as_cue = nn.Linear(2 * STATE, ROLE), nn.Linear(2 * STATE, ROLE)
        self.pair, self.sum = nn.Linear(ROLE, ROLE_LABELS * ROLE), nn.Linear(ROLE, ROLE_LABELS)
        self.distance, self.quotations = nn.Embedding(63, ROLE_LABELS), nn.Embedding(sizes['quotation'] ** 2, ROLE_LABELS)
        self.cue_chain, self.role_chain = Chain(CUE_LABELS), Chain(ROLE_LABELS)
        self.drop = nn.Dropout(options.dropout)

    def read(self, x, mask):
        word = x[..., 0]
        if self.training:
            # a word now and then unknown, so that the unknown word learns something
            word = torch.where(torch.rand(word.shape) < 0.08, torch.ones_like(word), word)
        parts = [self.tables['word'](word)] + [self.tables[name](x[..., i + 1]) for i, name in enumerate(names)]
        state, mask = self.drop(torch.cat(parts, -1)), mask.unsqueeze(-1).float()
        for layer in self.layers:
            state = self.drop(layer(state, mask))
        return state

    def roles(self, state, x, start, end):
        place = torch.arange(state.shape[1])
        inside = ((place >= start[:, None]) & (place < end[:, None])).float()
        token = torch.relu(self.token(state))
        cue = torch.relu((self.as_cue(state) * inside.unsqueeze(-1)).sum(1) / inside.sum(1, keepdim=True))
        weights = self.pair(cue).view(len(start), ROLE_LABELS, ROLE)
        scores = torch.einsum('ntr,nkr->ntk', token, weights) + self.sum(token + cue.unsqueeze(1))
        far = torch.where(place < start[:, None], place - start[:, None], torch.where(place >= end[:, None], place - end[:, None] + 1, torch.zeros_like(place - start[:, None])))
        marks = x[..., 1 + names.index('quotation')]
        in_cue = marks.gather(1, start[:, None])
        return scores + self.distance(distance_number(far)) + self.quotations(in_cue * sizes['quotation'] + marks)


network = Network()
print(sum(p.numel() for p in network.parameters()), 'weights,', len(vocabulary), 'words,', len(train), 'windows to train on', flush=True)


def batches(windows, shuffle):
    ordered = sorted(windows, key=lambda w: len(w['input']) + (random.random() * 6 if shuffle else 0))
    groups = [ordered[i : i + options.batch] for i in range(0, len(ordered), options.batch)]
    if shuffle:
        random.shuffle(groups)
    return groups


def tensors(group):
    length = max(len(w['input']) for w in group)
    x = torch.zeros(len(group), length, 1 + len(names), dtype=torch.long)
    mask, cue = torch.zeros(len(group), length, dtype=torch.bool), torch.zeros(len(group), length, dtype=torch.long)
    for i, w in enumerate(group):
        n = len(w['input'])
        x[i, :n], mask[i, :n], cue[i, :n] = torch.tensor(w['input']), True, torch.tensor(w['cue'])
    return x, mask, cue


def ranges(labels, first):
    result = []
    for t, label in enumerate(labels):
        if label == first or (label == first + 1 and not (result and result[-1][1] == t)):
            result.append([t, t + 1])
        elif label == first + 1:
            result[-1][1] = t + 1
    return result


def evaluate(readiness):
    network.eval()
    found = collections.defaultdict(list)
    with torch.no_grad():
        for group in batches(dev, False):
            x, mask, _ = tensors(group)
            state = network.read(x, mask)
            cues = network.cue(state) + torch.tensor([0.0, readiness, 0.0])
            for i, w in enumerate(group):
                n = len(w['input'])
                spans = ranges(network.cue_chain.best(cues[i, :n]), 1)
                if not spans:
                    continue
                start, end = torch.tensor([s[0] for s in spans]), torch.tensor([s[1] for s in spans])
                scores = network.roles(state[i : i + 1, :n].expand(len(spans), -1, -1), x[i : i + 1, :n].expand(len(spans), -1, -1), start, end)
                offsets = dev_docs[w['doc']]['offsets'][w['first'] :]
                place = lambda r: {'start': offsets[r[0]][0], 'end': offsets[r[1] - 1][1]}
                for k, span in enumerate(spans):
                    labels = network.role_chain.best(scores[k])
                    content = [place(r) for r in ranges(labels, 3)]
                    if content:
                        found[w['doc']].append({'source': [place(r) for r in ranges(labels, 1)[:1]], 'cue': [place(span)], 'content': content})
    out = cache / 'dev.out.jsonl'
    out.write_text(''.join(json.dumps({'id': doc['id'], 'attributions': found[i]}) + '\n' for i, doc in enumerate(dev_docs)))
    scorer = root.parent / 'shared/eval/score-attributions.mjs'
    last = subprocess.run(['node', str(scorer), '--gold', options.gold, '--have', str(out)], capture_output=True, text=True).stdout.strip().split('\n')[-1]
    return ' '.join(f'{name} {value:.3f}' for name, value in json.loads(last).items())


optimiser = torch.optim.Adam(network.parameters(), lr=options.rate, betas=(0.9, 0.98))
steps, step = options.passes * math.ceil(len(train) / options.batch), 0
for number in range(1, options.passes + 1):
    network.train()
    begun, loss_sum = time.time(), 0.0
    for group in batches(train, True):
        for settings in optimiser.param_groups:
            settings['lr'] = options.rate * min(1, (step + 1) / 200) * (0.01 + 0.99 * (0.5 + 0.5 * math.cos(math.pi * step / steps)))
        x, mask, cue = tensors(group)
        state = network.read(x, mask)
        loss = network.cue_chain.loss(network.cue(state), cue, mask)
        rows = [(i, *role) for i, w in enumerate(group) for role in w['roles']]
        if rows:
            which, start, end = (torch.tensor([row[k] for row in rows]) for k in range(3))
            labels = torch.zeros(len(rows), x.shape[1], dtype=torch.long)
            for k, row in enumerate(rows):
                labels[k, : len(row[3])] = torch.tensor(row[3])
            loss = loss + network.role_chain.loss(network.roles(state[which], x[which], start, end), labels, mask[which])
        optimiser.zero_grad()
        (loss / len(group)).backward()
        nn.utils.clip_grad_norm_(network.parameters(), 5.0)
        optimiser.step()
        step += 1
        loss_sum += float(loss.detach())
    print(f'pass {number}: loss {loss_sum / len(train):.3f}, {time.time() - begun:.0f} s', flush=True)
    if number % 4 == 0 or number == options.passes:
        for readiness in (0.0, 0.5, 1.0):
            print(f'  readiness {readiness}: {evaluate(readiness)}', flush=True)

# the weights, as tagger/model.ts reads them
tensors_out, blob = [], bytearray()


def put(name, kind, values):
    data = values.contiguous().to({'i8': torch.int8, 'i16': torch.int16, 'f32': torch.float32}[kind]).numpy().tobytes()
    tensors_out.append({'name': name, 'type': kind, 'length': values.numel()})
    blob.extend(data + b'\0' * (-len(data) % 4))


def put_matrix(name, matrix, bias, input_scale, most, parts=None):
    """A matrix as 16-bit numbers, each row with a scale of its own; `input_scale` is what one unit of each input number is worth."""
    matrix = matrix * input_scale
    scale = matrix.abs().amax(1).clamp(min=1e-8) / most
    whole = (matrix / scale[:, None]).round()
    for part, columns in (parts or {'matrix': slice(None)}).items():
        put(f'{name}.{part}', 'i16', whole[:, columns])
    put(f'{name}.scale', 'f32', scale)
    put(f'{name}.bias', 'f32', bias)


with torch.no_grad():
    unit = []
    for name in ['word', *names]:
        table = network.tables[name].weight
        scale = table.abs().max().clamp(min=1e-8) / 127
        put(name, 'i8', (table / scale).round())
        unit.append(torch.full((widths[name],), float(scale)))
    for i, layer in enumerate(network.layers):
        matrix = torch.cat([layer.forwards.gates.weight, layer.backwards.gates.weight])
        bias = torch.cat([layer.forwards.gates.bias, layer.backwards.gates.bias])
        # sums stay below 2^31: 136 inputs of at most 127, or 96 of at most 2047
        if i == 0:
            form = sum(form_widths.values())
            put_matrix('layer1', matrix, bias, torch.cat(unit), 32767, {'forms': slice(0, form), 'matrix': slice(form, None)})
        else:
            put_matrix('layer2', matrix, bias, 1 / STATE_SCALE, 8191)
    # rows come in fours
    put_matrix('cue', nn.functional.pad(network.cue.weight, (0, 0, 0, 1)), nn.functional.pad(network.cue.bias, (0, 1)), 1 / STATE_SCALE, 8191)
    put_matrix('role', torch.cat([network.token.weight, network.as_cue.weight]), torch.cat([network.token.bias, network.as_cue.bias]), 1 / STATE_SCALE, 8191)
    put('pair', 'f32', network.pair.weight)
    put('pair.bias', 'f32', network.pair.bias)
    put('sum', 'f32', network.sum.weight)
    put('sum.bias', 'f32', network.sum.bias)
    put('distance', 'f32', network.distance.weight)
    put('quotations', 'f32', network.quotations.weight)
    for name, chain in (('cue', network.cue_chain), ('role', network.role_chain)):
        put(f'{name}.start', 'f32', chain.start)
        # stored `[from][to]`
        put(f'{name}.transition', 'f32', chain.transition)
header = json.dumps({'tensors': tensors_out, 'words': ' '.join(words)}).encode() + b'\n'
stored = header + b'\0' * (-len(header) % 4) + bytes(blob)
print(f'{len(stored)} bytes, sha256 {hashlib.sha256(stored).hexdigest()}')
if options.write:
    target = root / 'packages/engine/src/annotate/attributions/tagger/weights.ts'
    text = base64.b64encode(stored).decode()
    target.write_text(f"/** The trained network in base64, written by `npm run train:tagger`; its card is docs/decisions/attribution-model.md. */\nexport const taggerWeights =\n  '{text}';\n")
    print('written to', target.relative_to(root))
