package raster

import (
	"cmp"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"standoff/scene/picture"
)

// The system's fonts write what ours can't. They are looked for when the first
// such letter is met: a story in Latin letters does not even know of them.
var system = &systemFonts{scan: scanSystem}

// systemFonts are fonts, in an order that depends on nothing but their names.
type systemFonts struct {
	once  sync.Once
	scan  func() []fontscan.Footprint
	mu    sync.Mutex // guards what follows
	fonts []*systemFont
	order map[wanted][]*systemFont
	found map[wantedLetter]*shapedFont
}

type systemFont struct {
	fontscan.Footprint
	shaped shapedFont
}

// wanted is for what a font is looked for.
type wanted struct {
	script       language.Script
	lang         string
	bold, italic bool
}

type wantedLetter struct {
	wanted
	letter string
}

// scanSystem lists the system's fonts. Which letters each has is remembered in
// a file, since reading them all takes a second; a machine without fonts, or
// without a folder to write to, has none to list.
func scanSystem() []fontscan.Footprint {
	dir, done := indexFolder()
	defer done()
	all, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), dir)
	if err != nil {
		return nil
	}
	return all
}

// indexFolder returns where the index of the system's fonts is kept: among the
// user's caches, or, where nothing can be written, for this once only.
func indexFolder() (dir string, done func()) {
	if dir, err := os.UserCacheDir(); err == nil {
		dir = filepath.Join(dir, "standoff")
		if writable(dir) {
			return dir, func() {}
		}
	}
	dir, err := os.MkdirTemp("", "standoff-fonts-")
	if err != nil {
		return os.TempDir(), func() {}
	}
	return dir, func() { os.RemoveAll(dir) }
}

// writable reports whether a file can be made in the folder, which is made too.
func writable(dir string) bool {
	if os.MkdirAll(dir, 0o700) != nil {
		return false
	}
	f, err := os.CreateTemp(dir, "try-")
	if err != nil {
		return false
	}
	f.Close()
	return os.Remove(f.Name()) == nil
}

// open lists the fonts, once.
func (s *systemFonts) open() {
	s.once.Do(func() {
		for _, found := range s.scan() {
			f := &systemFont{Footprint: found}
			f.shaped.read = func() (*font.Face, error) { return readFont(found.Location) }
			s.fonts = append(s.fonts, f)
		}
		s.order, s.found = map[wanted][]*systemFont{}, map[wantedLetter]*shapedFont{}
	})
}

// find returns the best of the system's fonts that has a letter, all of whose runes
// belong together, or nil.
func (s *systemFonts) find(letter []rune, script language.Script, f picture.Font) *shapedFont {
	s.open()
	s.mu.Lock()
	defer s.mu.Unlock()
	key := wantedLetter{wanted{script, f.Lang, f.Bold, f.Italic}, string(letter)}
	if known, ok := s.found[key]; ok {
		return known
	}
	var found *shapedFont
	for _, one := range s.ordered(key.wanted) {
		if one.covers(letter) && one.shaped.open() == nil && one.shaped.has(letter) {
			found = &one.shaped
			break
		}
	}
	if len(s.found) > 20_000 {
		clear(s.found)
	}
	s.found[key] = found
	return found
}

// covers reports whether the font has all runes of a letter that can be seen.
func (f *systemFont) covers(letter []rune) bool {
	for _, r := range letter {
		if !unseen(r) && !f.Runes.Contains(r) {
			return false
		}
	}
	return true
}

// ordered returns all fonts, those first that suit best. The caller holds mu.
func (s *systemFonts) ordered(w wanted) []*systemFont {
	if known, ok := s.order[w]; ok {
		return known
	}
	best := familiesFor(w.script, w.lang)
	all := slices.Clone(s.fonts)
	slices.SortStableFunc(all, func(a, b *systemFont) int {
		return cmp.Or(
			cmp.Compare(a.rank(best), b.rank(best)),
			cmp.Compare(a.Family, b.Family),
			cmp.Compare(a.unlike(w), b.unlike(w)),
			cmp.Compare(a.Location.File, b.Location.File),
			cmp.Compare(a.Location.Index, b.Location.Index))
	})
	s.order[w] = all
	return all
}

// rank returns a number that is the smaller the better the font's family suits: those named, Noto
// Sans, the rest of Noto, any other, and last those that are no reading matter.
func (f *systemFont) rank(best []string) int {
	if i := slices.Index(best, f.Family); i >= 0 {
		return i
	}
	n := len(best)
	switch name := f.Family; {
	case slices.ContainsFunc(unfit, func(s string) bool { return strings.Contains(name, s) }):
		return n + 4
	case strings.HasPrefix(name, "notosans"):
		return n
	case strings.HasPrefix(name, "noto"):
		return n + 1
	case strings.Contains(name, "sans"):
		return n + 2
	}
	return n + 3
}

// unfit are parts of the names of fonts that are taken only where no other has
// a letter: of one width, drawn in boxes, or by the dot.
var unfit = []string{"mono", "display", "math", "lastresort", "unifont", "blank", "kufi", "rashi",
	"unjoined", "condensed", "."}

// unlike returns how far the font is from what is wanted: its weight, its slant.
func (f *systemFont) unlike(w wanted) int {
	weight := font.WeightNormal
	if w.bold {
		weight = font.WeightBold
	}
	off := f.Aspect.Weight - weight
	n := int(max(off, -off))
	if (f.Aspect.Style == font.StyleItalic) != w.italic {
		n += 2000
	}
	if f.Aspect.Stretch != font.StretchNormal {
		n += 1000
	}
	return n
}
