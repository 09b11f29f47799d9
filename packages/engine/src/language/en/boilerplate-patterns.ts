import type { BoilerplatePattern } from '../language.ts';

/** One word of a person's name, and a whole name of two to four. */
const part = "[A-ZÀ-ÞĀ-Ž][a-zA-ZÀ-ɏ.'’-]{0,24}";
const name = `${part}(?: (?:(?:de|van|von|der|al|bin|el|la) )?${part}){1,3}`;
const names = `${name}(?:(?:,| and|, and| &) ${name}){0,4}`;

/** Agencies and picture desks as credits name them. */
export const agencies: ReadonlySet<string> = new Set([
  ...[
    'AP',
    'AP Photo',
    'The Associated Press',
    'Associated Press',
    'AP Images',
    'Reuters',
    'REUTERS',
    'AFP',
    'Agence France-Presse',
    'Getty',
  ],
  ...['Getty Images', 'AFP Photo', 'TASS', 'Tass', 'Xinhua', 'EPA', 'EFE', 'ANSA', 'UPI', 'Bloomberg', 'Shutterstock', 'Alamy', 'iStock'],
  ...[
    'Zuma Press',
    'ZUMA',
    'ZUMA Press',
    'NurPhoto',
    'Anadolu',
    'Anadolu Agency',
    'PA',
    'PA Wire',
    'PA Images',
    'Press Association',
    'DPA',
    'dpa',
  ],
  ...[
    'Kyodo',
    'Kyodo News',
    'Yonhap',
    'Sipa',
    'SIPA',
    'Sipa USA',
    'Polaris',
    'Corbis',
    'Redux',
    'WireImage',
    'FilmMagic',
    'Barcroft Media',
    'Rex',
  ],
  ...[
    'REX',
    'Rex Features',
    'Instagram',
    'Facebook',
    'Twitter',
    'YouTube',
    'Flickr',
    'Handout',
    'handout',
    'Pool',
    'pool',
    'Photo',
    'Staff',
  ],
  ...[
    'USA TODAY Sports',
    'USA TODAY',
    'CNN',
    'NASA',
    'The New York Times',
    'The Washington Post',
    'Los Angeles Times',
    'Redferns',
    'Sputnik',
  ],
]);

/** Words before a credit: "Photo: Ana Vale", "Photograph by Jo Brandt", "(AP Photo/Jo Brandt)". */
export const photoWords =
  /^(?:(?:AP |AFP )?photos?|photographs?|images?|pictures?|video|illustration|graphic|credit|(?:photo|image) credit|file photo)(?: (?:by|courtesy of|courtesy|credit))?(?:\s?[:/]\s?|\s|$)/i;

/**
 * Wording that is not the report. Each row is tried on a whole paragraph or on one sentence, from its beginning, and never on a longer
 * text than `longest`, which bounds both its cost and the harm it can do.
 */
export const boilerplatePatterns: readonly BoilerplatePattern[] = [
  // "Download the Gazette app" · not "Download speeds fell across the valley."
  row(
    'download-app',
    'promotion',
    'sentence',
    140,
    /^(?:download|get|install|try)\b.{0,70}\bapps?\b(?! (?:store|developer|maker|company))/i,
  ),
  // "Sign up for our newsletter" · not "Signs of rain"
  row('sign-up', 'promotion', 'sentence', 240, /^(?:sign up|subscribe|register) (?:now|today|here|for|to|and)\b/i),
  // "Get the Morning Levee newsletter." · not "Get out, she said."
  row(
    'newsletter',
    'promotion',
    'sentence',
    200,
    /^(?:get|join|receive|want|love|enjoy|like|sign|read)\b.{0,90}\b(?:newsletters?|(?:in|to) your inbox|email alerts|e-mail alerts)\b/i,
  ),
  // "Follow us on Twitter", "Follow Ana Vale on Twitter: @vale" · not "Following the vote, …", "Follow the money, he said."
  row(
    'follow',
    'promotion',
    'sentence',
    200,
    /^["“]?(?:you can )?(?:also )?(?:follow|like|find|join) (?:us|me|him|her|them|@\w{1,30}|.{2,60}) on (?:twitter|facebook|instagram|youtube|x|threads|bluesky|linkedin|snapchat|google)\b/i,
  ),
  // "Click here to watch" · not "Clicks rose."
  row('click-here', 'promotion', 'sentence', 240, /^(?:\W{0,3})(?:please )?(?:click|tap|press) (?:here|on the|to|below|through)\b/i),
  // "Advertisement", "Story continues below", "Continue reading the main story" · not "The story continues below the dam."
  row(
    'interruption',
    'promotion',
    'sentence',
    100,
    /^(?:advertisement|ad|sponsored content|(?:story|article) continues (?:below|after)|(?:continue|keep) reading|keep up with this story|scroll down|skip advertisement|loading|hide caption|enlarge this image|toggle caption|share this|share on (?:facebook|twitter)|view comments|leave a comment|save ?save)\b/i,
  ),
  // "Got a story? Email us" · not "Have a question of law decided"
  row(
    'got-a-story',
    'promotion',
    'paragraph',
    240,
    /^(?:got|have|do you have) (?:a|any) (?:story|tips?|news tips?|confidential tips?|information|scoop|correction)\b.{0,60}[?]/i,
  ),
  // "Support independent journalism. Donate" · not "Support for the mayor fell."
  row(
    'support-us',
    'promotion',
    'sentence',
    200,
    /^(?:please )?(?:support|donate to|help fund) (?:our|independent|local|the gazette’s|this kind of) .{0,40}(?:journalism|newsroom|reporting|work)\b/i,
  ),
  // "READ MORE: Levee fails", "Related: …", "WATCH: …" · not "Read the bill: it is short" with more than a link's words
  row(
    'read-more',
    'link',
    'paragraph',
    200,
    /^[[(•*>»-]{0,2}\s?(?:read|see|watch|listen|more|related|also|must[- ]read|must[- ]see|must[- ]watch|don[’']t miss|recommended|explainer|gallery|photos?|pictures|video|in pictures|slideshow|live updates|opinion|analysis|background|further reading|you may (?:also )?like|you might (?:also )?like|just watched)(?: (?:more|also|next|now|this|it|below|here|story|stories|articles?|coverage|video|gallery|full story|the full story|the video|the full video|full interview|live)){0,3}\s?(?:[:|»►▶]|>>|$)/i,
  ),
  row(
    'read-more-about',
    'link',
    'paragraph',
    160,
    /^(?:read|see|find|learn) (?:more|also) (?:about|on|from|at|coverage)\b(?!.*[.!?]["”’]?\s+[A-ZÀ-ÞĀ-Ž])/i,
  ),
  row(
    'most-read',
    'link',
    'paragraph',
    400,
    /^(?:most (?:read|popular|viewed|shared)|trending|top stories|more from|editor[’']s picks)\b(?=.{0,60}$|\s(?:in|on|now|this)\b)/i,
  ),
  row(
    'bare-media-word',
    'link',
    'paragraph',
    30,
    /^(?:photos?|images?|videos?|audio|gallery|next|previous|close|replay|slideshow(?: \(\d+ images?\))?|photo gallery|live|live blog|topics?|tags?|comments|share|print|e-?mail)$/i,
  ),
  // "(Reporting by Ana Vale; Editing by Jo Brandt)" · not "Reporting by the council showed"
  row(
    'reporting-by',
    'credit',
    'paragraph',
    400,
    new RegExp(
      `^\\(?(?:(?:[Aa]dditional|With|with) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Rr]esearch|[Pp]roduction|[Pp]hotography|[Tt]ranslat(?:ion|ed))(?:,? (?:and )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|additional reporting))? (?:by|from) ${name}`,
    ),
  ),
  // "The Associated Press contributed to this report." · not "He contributed to this report by the council, which …"
  row(
    'contributed',
    'credit',
    'sentence',
    300,
    /^["“(*]?[^,;:"“”]{2,90}(?:, [^;:"“”]{0,160})? (?:also )?contributed (?:reporting|research|to (?:this|the) (?:report|story|article|piece|post)|to reporting|reporting (?:from|to))\b.{0,60}$/i,
    { needs: 'contributed' },
  ),
  row(
    'material-from',
    'credit',
    'sentence',
    240,
    /^[*(]?(?:this (?:story|article|report) )?(?:includes|contains|uses|with) (?:information|material|reporting|files) from\b.{0,160}$/i,
  ),
  row(
    'first-appeared',
    'credit',
    'sentence',
    240,
    /^(?:this|the) (?:story|article|post|piece|column|essay|op-ed|report) (?:(?:was )?(?:originally |first )(?:appeared|published|ran|posted)|(?:originally|first) appeared|is part of|appears in|was produced|was provided|was reported)\b/i,
  ),
  // "Copyright 2021 The Valley Gazette. All rights reserved." · not "Copyright law is old."
  row('copyright', 'credit', 'sentence', 300, /^(?:©|\(c\)|&copy;|copyright (?:©|\(c\)|\d{4}|by\b|the\b))/i),
  row(
    'all-rights',
    'credit',
    'sentence',
    200,
    /^(?:all rights reserved|this material may not be (?:published|broadcast|reproduced)|reprinted with permission|distributed by\b)/i,
  ),
  // "By Ana Vale", "BY ANA VALE AND JO BRANDT, Staff Writers" · not "By Monday the water fell."
  row('by', 'byline', 'paragraph', 160, new RegExp(`^(?:By|BY|by)[:\\s]\\s?${names}(?:\\s?[,|–—-]\\s?[^.!?]{2,60})?$`), {
    place: 'ends',
  }),
  row(
    'author-label',
    'byline',
    'paragraph',
    140,
    new RegExp(
      `^(?:Author|Authors|Written by|Posted by|Reported by|Reporter|Story by|Words by|AUTHOR)[:\\s]\\s?${names}(?:\\s?[,|–—-]\\s?[^.!?]{2,60})?$`,
    ),
    { place: 'ends' },
  ),
  row(
    'name-and-agency',
    'byline',
    'paragraph',
    80,
    new RegExp(
      `^${names}\\s?[,|]\\s?(?:The )?(?:Associated Press|Reuters|AFP|AP|Bloomberg|CNN|Staff Writers?|Staff Reporters?|Correspondent|Washington Bureau|USA TODAY)$`,
    ),
    { place: 'ends' },
  ),
  // "Published 12:03 p.m. ET Jan. 2, 2018" · not "Published in 1994, the book …"
  row(
    'published-at',
    'byline',
    'paragraph',
    120,
    /^(?:first )?(?:published|updated|posted|last updated|last modified|created|modified)\b(?: (?:at|on))?[: ](?=.{0,60}\d)[^.!?]{0,30}(?:\d{1,2}:\d{2}|\d{4}|ago\b)(?:[^.!?]|[ap]\.m\.|\b[A-Z][a-z]{2,3}\.){0,50}$/i,
    { place: 'ends' },
  ),
  // "Reach Ana Vale at vale@gazette.example", "Contact us at news@…" · not "Reach of the river"
  row(
    'reach',
    'contact',
    'sentence',
    200,
    /^(?:you can )?(?:contact|reach|e-?mail|write to|send (?:tips|letters|comments) to|follow|tweet)\b.{0,100}(?:@[\w.]|\d{3}[-. ]\d{4}|\d{6,})/i,
  ),
  row(
    'can-be-reached',
    'contact',
    'sentence',
    200,
    /^.{2,60}\b(?:can|may) be (?:reached|contacted|followed|emailed) (?:at|by|on|via)\b.{0,100}(?:@[\w.]|twitter|\d{3}[-. ]\d{4})/i,
    { needs: ' be ' },
  ),
  row(
    'contact-label',
    'contact',
    'paragraph',
    200,
    /^(?:media contact|press contact|contact|e-?mail|twitter|phone|tel|fax|telephone)s?[:.] ?.{0,40}(?:@\w|\d{3})/i,
  ),
  // "Correction: An earlier version …" · not "Correction officers were called."
  row(
    'correction',
    'correction',
    'paragraph',
    600,
    /^(?:corrections?|clarifications?|editor[’']s? note|editors[’'] note)(?: \([^)]{1,40}\)| appended)?\s?(?:[:—–-]|\.$)/i,
  ),
  row(
    'earlier-version',
    'correction',
    'paragraph',
    600,
    /^(?:an|a|the) (?:earlier|previous|prior|original) version of (?:this|the) (?:story|article|report|post|headline|column)\b/i,
  ),
  row(
    'has-been-corrected',
    'correction',
    'paragraph',
    400,
    /^(?:this|the) (?:story|article|report|post|headline|piece|column) (?:has been|was|is) (?:updated|corrected|clarified|amended|edited)\b/i,
  ),
  // "Image copyright Getty Images Image caption The dam", "FILE - In this Monday photo, …" · not "File charges, he said."
  row('image-caption', 'caption', 'paragraph', 500, /^(?:image|media|video|photo) (?:copyright|caption|playback)\b/i),
  row('file-photo', 'caption', 'paragraph', 600, /^\(?file(?: photo| picture| image| -? ?photo)?\s?(?:[-–—:]|\.\.\.)+\s?\S/i),
  row(
    'in-this-photo',
    'caption',
    'paragraph',
    600,
    /^in (?:this .{0,80}\b(?:photo|photograph|image|frame (?:grab|from)|video grab|still|picture)\b|an? .{0,60}\b(?:photo|photograph|image|frame grab|picture) (?:released|provided|taken|distributed|posted)\b)[^,]{0,120},/i,
  ),
  row(
    'this-photo-shows',
    'caption',
    'paragraph',
    500,
    /^(?:this|an?|the) (?:undated |file |handout |combination |satellite |video |frame )?(?:photo|photograph|image|frame grab|still|picture|combination of photos)\b.{0,20}\b(?:released|provided|taken|made available|distributed|obtained|issued|shot)\b.{0,160}\b(?:shows?|showing)\b/i,
    { needs: 'show' },
  ),
  // "Getty Images The car was towed after a chaotic race" · a sentence without a stop behind an agency's name; not "Reuters reported …."
  row(
    'agency-before',
    'caption',
    'paragraph',
    300,
    /^(?:AP:Associated Press|Getty Images|Getty|Reuters|EPA|AFP|PA|Alamy|Shutterstock|Barcroft Media|Rex Features|Twitter|Facebook|Instagram) (?!(?:Inc|Corp|News|Photo|and|or)\b)[A-ZÀ-ÞĀ-Ž][^.!?]{10,240}$/,
  ),
  // "The rocket (pictured) will blast off" without a stop
  row(
    'pictured',
    'caption',
    'paragraph',
    300,
    /^(?=.{0,240}(?:\(pictured\b|\bpictured (?:in|with|at|here|left|right|above|below|together)\b))[^.!?]{10,260}$/i,
    { needs: 'pictured' },
  ),
];

/** Who an author box is about, in its own words: "Ana Vale is a staff writer at the Gazette. Follow her on Twitter @vale." */
export const authorRoles =
  /^(?:[^.!?]{2,70}) (?:is|was|has been|covers|writes|reports) (?:an? |the |our )?[^.!?]{0,80}\b(?:reporter|staff writer|writer|editor|editor-in-chief|correspondent|columnist|contributor|contributing|journalist|commentator|producer|blogger|bureau chief|intern|analyst|fellow|author|professor|politics|for the|about)\b/i;

/** What only an author box says. */
export const authorSignals =
  /(?:\bfollow (?:him|her|them|me|@)|\bon twitter\b|\bon facebook\b|@\w{3,}|\breach (?:him|her|them)\b|\be-?mail (?:him|her|them)\b|\b(?:his|her|their) (?:latest |new |most recent |forthcoming )?book\b|\byou can (?:follow|reach|find|email)\b)/i;

/** "WASHINGTON (AP) —", "LONDON, Feb 3 (Reuters) -", "AUGUSTA, Me. —": a place in capitals, or any place with an agency, then a dash. */
export const datelinePattern = new RegExp(
  `^(?:(?!(?:UPDATE|UPDATED|BREAKING|WATCH|VIDEO|PHOTOS?|EXCLUSIVE|NOTE|CORRECTION|OPINION|ANALYSIS|LIVE|READ|MORE|RELATED|FILE)\\b)[A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’-]{2,24}(?:[ /][A-ZÀ-ÞĀ-Ž][A-ZÀ-ÞĀ-Ž.'’-]{0,24}){0,4}(?:, (?:[a-zA-ZÀ-ɏ.]{2,20})(?: [a-zA-ZÀ-ɏ.]{2,20}){0,2})?(?:, (?:[a-zA-ZÀ-ɏ]{3,9}\\.? \\d{1,2}|\\d{1,2} [a-zA-ZÀ-ɏ]{3,9}\\.?))?(?: \\((?:[A-Z]{2,10}|Reuters|Bloomberg|Tass|Xinhua|[A-Z][a-z]+ Press)\\))?|${part}(?: ${part}){0,3}(?:, ${part}(?: ${part})?)? \\((?:AP|Reuters|AFP|UPI|CNN|Xinhua|Bloomberg|DPA|TASS|The Associated Press|Associated Press)\\))\\s?(?:—|–|--|-|―|_)(?=\\s|[A-ZÀ-ÞĀ-Ž]|["“]|$)`,
);

/** A row tried from the beginning of its unit. */
function row(
  rule: string,
  kind: BoilerplatePattern['kind'],
  unit: 'paragraph' | 'sentence',
  longest: number,
  pattern: RegExp,
  more: Partial<Pick<BoilerplatePattern, 'place' | 'needs'>> = {},
): BoilerplatePattern {
  return { rule, kind, unit, longest, pattern, place: 'anywhere', ...more };
}
