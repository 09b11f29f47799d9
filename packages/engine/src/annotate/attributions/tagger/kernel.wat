(module
  (memory (export "memory") 1)
  ;; out[t][r] = sum over k of x[t][k] * w[r][k]; x and w are 16-bit, out is 32-bit; depth is in bytes, a multiple of 16; rows a multiple of 4.
  ;; Two tokens at a time, so that each row is read once for both; an odd last token is worked twice at its own place
  (func (export "multiply") (param $x i32) (param $w i32) (param $out i32) (param $tokens i32) (param $depth i32) (param $rows i32)
    (local $row i32) (local $wp i32) (local $k i32) (local $p i32) (local $x2 i32) (local $out2 i32) (local $outStep i32)
    (local $a v128) (local $b v128) (local $v v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128) (local $t0 v128) (local $t1 v128) (local $t2 v128) (local $t3 v128) 
    (local.set $outStep (i32.shl (local.get $rows) (i32.const 2)))
    (block $done
      (loop $nextTokens
        (br_if $done (i32.le_s (local.get $tokens) (i32.const 0)))
        (local.set $x2 (local.get $x))
        (local.set $out2 (local.get $out))
        (if (i32.gt_s (local.get $tokens) (i32.const 1)) (then
          (local.set $x2 (i32.add (local.get $x) (local.get $depth)))
          (local.set $out2 (i32.add (local.get $out) (local.get $outStep)))))
        (local.set $row (local.get $rows))
        (local.set $wp (local.get $w))
        (loop $nextRows
          (local.set $s0 (v128.const i32x4 0 0 0 0))
          (local.set $s1 (v128.const i32x4 0 0 0 0))
          (local.set $s2 (v128.const i32x4 0 0 0 0))
          (local.set $s3 (v128.const i32x4 0 0 0 0))
          (local.set $t0 (v128.const i32x4 0 0 0 0))
          (local.set $t1 (v128.const i32x4 0 0 0 0))
          (local.set $t2 (v128.const i32x4 0 0 0 0))
          (local.set $t3 (v128.const i32x4 0 0 0 0))
          (local.set $k (i32.const 0))
          (loop $nextDepth
            (local.set $a (v128.load (i32.add (local.get $x) (local.get $k))))
            (local.set $b (v128.load (i32.add (local.get $x2) (local.get $k))))
            (local.set $p (i32.add (local.get $wp) (local.get $k)))
            (local.set $v (v128.load (local.get $p)))
            (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
            (local.set $t0 (i32x4.add (local.get $t0) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $v (v128.load (local.get $p)))
            (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
            (local.set $t1 (i32x4.add (local.get $t1) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $v (v128.load (local.get $p)))
            (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
            (local.set $t2 (i32x4.add (local.get $t2) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $v (v128.load (local.get $p)))
            (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $a) (local.get $v))))
            (local.set $t3 (i32x4.add (local.get $t3) (i32x4.dot_i16x8_s (local.get $b) (local.get $v))))
            (br_if $nextDepth (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $depth))))
          ;; four sums of four lanes become one vector of four sums
          (local.set $a (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $s0) (local.get $s1))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
          (local.set $b (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $s2) (local.get $s3))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
          (v128.store (local.get $out) (i32x4.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $b))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $b))))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $a (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $t0) (local.get $t1))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $t0) (local.get $t1))))
          (local.set $b (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $t2) (local.get $t3))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $t2) (local.get $t3))))
          (v128.store (local.get $out2) (i32x4.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $b))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $b))))
          (local.set $out2 (i32.add (local.get $out2) (i32.const 16)))
          (local.set $wp (i32.add (local.get $wp) (i32.shl (local.get $depth) (i32.const 2))))
          (br_if $nextRows (local.tee $row (i32.sub (local.get $row) (i32.const 4)))))
        ;; out stands behind the first token's row by now, out2 behind the second's
        (local.set $out (local.get $out2))
        (local.set $x (i32.add (local.get $x2) (local.get $depth)))
        (local.set $tokens (i32.sub (local.get $tokens) (i32.const 2)))
        (br $nextTokens)))
  )

  ;; Runs the gates of one direction over the tokens, in the order that the steps give: width is the bytes of a third of the gates;
  ;; memory holds the units' memories before the first token and after the last; out takes the states as 16-bit numbers
  (func (export "scan") (param $sums i32) (param $scale i32) (param $bias i32) (param $memory i32) (param $out i32)
    (param $tokens i32) (param $sumStep i32) (param $outStep i32) (param $width i32)
    (local $k i32) (local $p i32) (local $z v128) (local $f v128) (local $o v128) (local $low v128) (local $high v128)
    (block $done
      (loop $nextToken
        (br_if $done (i32.eqz (local.get $tokens)))
        (local.set $k (i32.const 0))
        (loop $nextUnits
          ;; four units of the state from byte 0 on
          (local.set $p (i32.add (local.get $k) (i32.const 0)))
          (local.set $z (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 -1 -1 -1 -1)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (local.get $p) (local.get $width)))
          (local.set $f (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 0 0 0 0)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (local.get $p) (local.get $width)))
          (local.set $o (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 0 0 0 0)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (i32.add (local.get $memory) (local.get $k)) (i32.const 0)))
          (local.set $z (f32x4.add
            (f32x4.mul (local.get $f) (v128.load (local.get $p)))
            (f32x4.mul (f32x4.sub (v128.const f32x4 1 1 1 1) (local.get $f)) (local.get $z))))
          (v128.store (local.get $p) (local.get $z))
          (local.set $low (i32x4.trunc_sat_f32x4_s (f32x4.nearest
            (f32x4.mul (f32x4.mul (local.get $o) (local.get $z)) (v128.const f32x4 2047 2047 2047 2047)))))
          ;; four units of the state from byte 16 on
          (local.set $p (i32.add (local.get $k) (i32.const 16)))
          (local.set $z (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 -1 -1 -1 -1)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (local.get $p) (local.get $width)))
          (local.set $f (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 0 0 0 0)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (local.get $p) (local.get $width)))
          (local.set $o (f32x4.min (v128.const f32x4 1 1 1 1) (f32x4.max (v128.const f32x4 0 0 0 0)
            (f32x4.add (f32x4.mul
              (f32x4.convert_i32x4_s (v128.load (i32.add (local.get $sums) (local.get $p))))
              (v128.load (i32.add (local.get $scale) (local.get $p))))
              (v128.load (i32.add (local.get $bias) (local.get $p)))))))
          (local.set $p (i32.add (i32.add (local.get $memory) (local.get $k)) (i32.const 16)))
          (local.set $z (f32x4.add
            (f32x4.mul (local.get $f) (v128.load (local.get $p)))
            (f32x4.mul (f32x4.sub (v128.const f32x4 1 1 1 1) (local.get $f)) (local.get $z))))
          (v128.store (local.get $p) (local.get $z))
          (local.set $high (i32x4.trunc_sat_f32x4_s (f32x4.nearest
            (f32x4.mul (f32x4.mul (local.get $o) (local.get $z)) (v128.const f32x4 2047 2047 2047 2047)))))
          (v128.store (i32.add (local.get $out) (i32.shr_u (local.get $k) (i32.const 1)))
            (i16x8.narrow_i32x4_s (local.get $low) (local.get $high)))
          (br_if $nextUnits (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 32))) (local.get $width))))
        (local.set $sums (i32.add (local.get $sums) (local.get $sumStep)))
        (local.set $out (i32.add (local.get $out) (local.get $outStep)))
        (local.set $tokens (i32.sub (local.get $tokens) (i32.const 1)))
        (br $nextToken))))
  ;; Adds to each token's row of sums the row of a table that its place names; width is a row's bytes, a multiple of 16
  (func (export "addRows") (param $sums i32) (param $table i32) (param $places i32) (param $tokens i32) (param $width i32)
    (local $k i32) (local $row i32)
    (block $done
      (loop $nextToken
        (br_if $done (i32.eqz (local.get $tokens)))
        (local.set $row (i32.add (local.get $table) (i32.mul (i32.load (local.get $places)) (local.get $width))))
        (local.set $k (i32.const 0))
        (loop $nextLanes
          (v128.store (i32.add (local.get $sums) (local.get $k)) (i32x4.add
            (v128.load (i32.add (local.get $sums) (local.get $k)))
            (v128.load (i32.add (local.get $row) (local.get $k)))))
          (br_if $nextLanes (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $width))))
        (local.set $sums (i32.add (local.get $sums) (local.get $width)))
        (local.set $places (i32.add (local.get $places) (i32.const 4)))
        (local.set $tokens (i32.sub (local.get $tokens) (i32.const 1)))
        (br $nextToken)))))
