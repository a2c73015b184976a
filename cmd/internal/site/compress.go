package site

import (
	"bytes"
	"compress/gzip"
	"math/bits"
	"path"

	"github.com/andybalholm/brotli"
)

// packed are the kinds of file that are worth compressing; pictures are not.
var packed = map[string]bool{
	".html": true, ".css": true, ".js": true, ".wasm": true, ".toml": true, ".plan": true,
	".svg": true, ".txt": true, ".json": true,
}

// Brotli11 and gzip9 compress as hard as the formats allow: it is done once,
// and read a million times.
func Brotli11(data []byte) ([]byte, error) {
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

func Gzip9(data []byte) ([]byte, error) {
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

// compressible reports whether the named file gets compressed siblings.
func compressible(name string) bool { return packed[path.Ext(name)] }
