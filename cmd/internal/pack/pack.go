// Package pack makes files smaller for the way: by brotli and gzip, as hard as either goes,
// since it is done once and unpacked a million times. Sites, releases and publications call
// it, so that the same bytes are packed the same everywhere; it reads and writes no files
// and unpacks nothing.
package pack

import (
	"bytes"
	"compress/gzip"
	"math/bits"
	"path"

	"github.com/andybalholm/brotli"
)

// worth are the kinds of file that get smaller, by the ends of their names; pictures of dots
// do not.
var worth = map[string]bool{
	".html": true, ".css": true, ".js": true, ".wasm": true, ".toml": true, ".plan": true,
	".svg": true, ".txt": true, ".json": true,
}

// Worth reports whether the named file is of a kind that is worth packing.
func Worth(name string) bool { return worth[path.Ext(name)] }

// Brotli returns the data packed as RFC 7932 says, at the highest quality.
func Brotli(data []byte) ([]byte, error) {
	var b bytes.Buffer
	// A window that is wider than the data finds no more, and takes eight times
	// its own size in memory.
	window := max(16, min(24, bits.Len(uint(len(data)+16))))
	w := brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: 11, LGWin: window})
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err := w.Close()
	return b.Bytes(), err
}

// Gzip returns the data packed as RFC 1952 says, without a name or a time, at the highest level.
func Gzip(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
