package words

import "testing"

// TestFiles holds every file to what a file has to be. One language alone:
//
//	go test ./story/words -run Files/de
func TestFiles(t *testing.T) {
	for _, code := range Languages() {
		t.Run(code, func(t *testing.T) {
			for _, p := range Check("languages/"+code+".toml", text(code)) {
				t.Errorf("%v\n%s", p, p.Excerpt())
			}
		})
	}
}
