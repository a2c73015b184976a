package engine

import (
	"strings"
	"testing"
)

func TestLicencesNameWhatIsLinked(t *testing.T) {
	texts, err := Licences(true)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"\ngithub.com/hajimehoshi/ebiten/v2 v2.10.4\n",
		"\nGo go1.", "\nstandoff\n",
		"Changed by Standoff", "Apache License", "Copyright (c) 2009 The Go Authors", "NOTICE",
	} {
		if !strings.Contains(string(texts), want) {
			t.Errorf("licences.txt does not hold %q", want)
		}
	}
}
