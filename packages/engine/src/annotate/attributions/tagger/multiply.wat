(module
  (memory (export "memory") 1)
  ;; out[t][n] = sum over k of x[t][k] * w[n][k]; x and w are 16-bit, out is 32-bit; depth is in bytes, a multiple of 16; rows a multiple of 4
  (func (export "multiply") (param $x i32) (param $w i32) (param $out i32) (param $tokens i32) (param $depth i32) (param $rows i32)
    (local $row i32) (local $wp i32) (local $k i32) (local $a v128)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (local $p i32)
    (block $done
      (loop $nextToken
        (br_if $done (i32.eqz (local.get $tokens)))
        (local.set $row (local.get $rows))
        (local.set $wp (local.get $w))
        (loop $nextRow
          (local.set $s0 (v128.const i32x4 0 0 0 0))
          (local.set $s1 (v128.const i32x4 0 0 0 0))
          (local.set $s2 (v128.const i32x4 0 0 0 0))
          (local.set $s3 (v128.const i32x4 0 0 0 0))
          (local.set $k (i32.const 0))
          (loop $nextDepth
            (local.set $a (v128.load (i32.add (local.get $x) (local.get $k))))
            (local.set $p (i32.add (local.get $wp) (local.get $k)))
            (local.set $s0 (i32x4.add (local.get $s0) (i32x4.dot_i16x8_s (local.get $a) (v128.load (local.get $p)))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $s1 (i32x4.add (local.get $s1) (i32x4.dot_i16x8_s (local.get $a) (v128.load (local.get $p)))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $s2 (i32x4.add (local.get $s2) (i32x4.dot_i16x8_s (local.get $a) (v128.load (local.get $p)))))
            (local.set $p (i32.add (local.get $p) (local.get $depth)))
            (local.set $s3 (i32x4.add (local.get $s3) (i32x4.dot_i16x8_s (local.get $a) (v128.load (local.get $p)))))
            (br_if $nextDepth (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $depth))))
          ;; four sums of four lanes become one vector of four sums
          (local.set $a (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $s0) (local.get $s1))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $s0) (local.get $s1))))
          (local.set $s0 (i32x4.add
            (i8x16.shuffle 0 1 2 3 16 17 18 19 8 9 10 11 24 25 26 27 (local.get $s2) (local.get $s3))
            (i8x16.shuffle 4 5 6 7 20 21 22 23 12 13 14 15 28 29 30 31 (local.get $s2) (local.get $s3))))
          (v128.store (local.get $out) (i32x4.add
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $s0))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $s0))))
          (local.set $out (i32.add (local.get $out) (i32.const 16)))
          (local.set $wp (i32.add (local.get $wp) (i32.shl (local.get $depth) (i32.const 2))))
          (br_if $nextRow (local.tee $row (i32.sub (local.get $row) (i32.const 4)))))
        (local.set $x (i32.add (local.get $x) (local.get $depth)))
        (local.set $tokens (i32.sub (local.get $tokens) (i32.const 1)))
        (br $nextToken)))))
