package planfile_test

import (
	"encoding/binary"
	"hash/crc32"
	"testing"

	"standoff/story/planfile"
)

// FuzzDecode reads files of any content, whose sums are right. Nothing but an error
// may come of them, and what is read can be written.
func FuzzDecode(f *testing.F) {
	for _, p := range stories(f) {
		f.Add(encoded(f, p))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		if len(file) < 12 {
			return
		}
		binary.LittleEndian.PutUint32(file[8:], crc32.ChecksumIEEE(file[12:]))
		p, err := planfile.Decode(file)
		if err != nil {
			return
		}
		if _, err := planfile.Encode(p); err != nil {
			t.Skip(err) // numbers of the file's that are too large
		}
	})
}
