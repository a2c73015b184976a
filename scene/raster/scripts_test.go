package raster

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"

	"github.com/go-text/typesetting/fontscan"
	"github.com/go-text/typesetting/language"
	"standoff/scene"
	"standoff/scene/picture"
	"standoff/scene/theme"
	"standoff/story/plan"
	"standoff/story/words"
)

// debianFonts are the fonts with which the golden pictures are set, by their
// files' SHA-256: those of fonts-noto-core 20201225-1 and fonts-noto-cjk
// 1:20220127+repack1-1.
var debianFonts = map[string]string{
	"NotoSansThai-Regular.ttf":       "dfbd5ed0f1e68c3cbc51aa08f646d1ab0e68e7c4ceab70a69e465225ff701f93",
	"NotoSansThai-Bold.ttf":          "97bbc8ea98328325285f2f552228c7aac1db39d8f38f0096a61ba7df1f1f780e",
	"NotoSansDevanagari-Regular.ttf": "79a470365ccb210fa3c7d8d8ff2e005ef9d983cfd067f735a0caf7e15070ca9f",
	"NotoSansDevanagari-Bold.ttf":    "77ad688cfe1dc55185bf4edb4db3c614202c65dd23a1463ad0e23fc52bcc9a5c",
	"NotoSansBengali-Regular.ttf":    "9bb35b3547829ecc42041b6017e87fd4c5f1da1edcd00f59171777050f346018",
	"NotoSansBengali-Bold.ttf":       "22c9ff99baca4d31c531ce450a1369beed889467e1ad964f4b8a6f810aa46955",
	"NotoSansHebrew-Regular.ttf":     "436900d5ad77d33e4234247f3076eaecd25b92b9bea0519514f684140e3566a7",
	"NotoSansHebrew-Bold.ttf":        "d3b01343f71e8a93fffb84c345a1aecbaf4694b98d0eaace916cb9eac9e6dcd3",
	"NotoSansCJK-Regular.ttc":        "b76b0433203017ca80401b2ee0dd69350349871c4b19d504c34dbdd80541690a",
	"NotoSansCJK-Bold.ttc":           "faa5f3656a78b2e2d450d27fe8382c778bc2b6bb5ea29c986664a6a435056ceb",
}

// scripts are the languages of testdata/scripts/market.toml beyond English.
var scripts = []string{"zh", "ja", "ko", "hi", "bn", "th", "he", "ru", "el"}

// TestScripts holds one step with names, a note and a quotation in nine
// languages against golden pictures. Where the fonts of Debian that they are
// set with are missing, or are of another version, a language is skipped.
func TestScripts(t *testing.T) {
	plan := marketPlan(t)
	for _, lang := range scripts {
		t.Run(lang, func(t *testing.T) {
			g := &gallery{dir: filepath.Join("testdata", "scripts"), colors: 64, apart: 12}
			for _, s := range []shape{{"wide-" + lang, 720, 405, 1, lang}, {"tall-" + lang, 375, 469, 1, lang}} {
				needFonts(t, scene.Compose(plan.At(plan.Steps[0].Still), picture.View{Width: s.w, Height: s.h,
					Theme: theme.Light, Lang: lang, Measure: Measure, Breaks: Breaks}))
				g.holdStep(t, plan, 0, s, theme.Light)
			}
			g.tell(t)
		})
	}
}

func marketPlan(t *testing.T) *plan.Plan {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "scripts", "market.toml"))
	if err != nil {
		t.Fatal(err)
	}
	return planned(t, "market", text)
}

// needFonts skips the test where the picture would be set in other fonts than
// its golden one, and says in which.
func needFonts(t *testing.T, p *picture.Picture) {
	t.Helper()
	for i := range p.Texts {
		for _, part := range settingOf(p.Texts[i].Words, p.Texts[i].Font).parts {
			if part.missing {
				_, help := part.help()
				t.Skipf("no font here has %q: %s", string(part.words), help)
			}
			if part.by == nil || slices.Contains(arabic[:], part.by) {
				continue
			}
			file := system.fileOf(part.by)
			if want := debianFonts[filepath.Base(file)]; want == "" {
				t.Skipf("%q is set in %s, and the golden picture in a font of Debian's fonts-noto-core or fonts-noto-cjk",
					string(part.words), file)
			} else if sum := sumOf(file); sum != want {
				t.Skipf("%s is of another version: its SHA-256 is %s, and the golden picture's %s", file, sum, want)
			}
		}
	}
}

var sums sync.Map

// sumOf is a file's SHA-256.
func sumOf(file string) string {
	if sum, ok := sums.Load(file); ok {
		return sum.(string)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return err.Error()
	}
	sum := sha256.Sum256(data)
	sums.Store(file, hex.EncodeToString(sum[:]))
	return hex.EncodeToString(sum[:])
}

// fileOf is the file of one of the system's fonts.
func (s *systemFonts) fileOf(f *shapedFont) string {
	for _, one := range s.fonts {
		if &one.shaped == f {
			return one.Location.File
		}
	}
	return ""
}

// without has the machine own no fonts for the rest of the test.
func without(t *testing.T) {
	was := system
	system = &systemFonts{scan: func() []fontscan.Footprint { return nil }}
	t.Cleanup(func() { system = was })
}

func TestLettersThatNoFontHasAreTold(t *testing.T) {
	without(t)
	for _, c := range []struct{ lang, words, script, letters, debian string }{
		{"zh", "警方封锁广场", "Chinese", "警 方 封 锁 广 …", "fonts-noto-cjk"},
		{"ja", "ひろば", "Japanese", "ひ ろ ば", "fonts-noto-cjk"},
		{"ko", "광장 1", "Korean", "광 장", "fonts-noto-cjk"},
		{"hi", "the चौक", "Devanagari", "चौ क", "fonts-noto-core"},
		{"my", "ရင်", "Burmese", "ရ င်", "fonts-noto-core"},
		{"vi", "Việt", "Latin", "ệ", "fonts-noto-core"},
		{"en", "ᏣᎳᎩ", "Cherokee", "Ꮳ Ꮃ Ꭹ", "fonts-noto-core"},
	} {
		gaps := Gaps(c.words, c.lang)
		if len(gaps) != 1 || gaps[0].Script != c.script || gaps[0].Letters != c.letters {
			t.Errorf("%s: %+v", c.words, gaps)
			continue
		}
		want := []string{"sudo apt-get install " + c.debian, "macOS", "Windows", "fonts.google.com/noto"}
		for _, w := range want {
			if !contains(gaps[0].String(), w) {
				t.Errorf("%s: %q does not name %q", c.words, gaps[0].String(), w)
			}
		}
	}
	for lang, words := range map[string]string{"en": "12\u202f000 “words” – co\u00adop…", "ru": "Ёлка №5", "el": "Ώρα",
		"ar": "مخطط (١٢)", "fa": "گزارش", "uz": "Oʻzbek", "tr": "İş"} {
		if gaps := Gaps(words, lang); gaps != nil {
			t.Errorf("%s needs fonts of the system: %v", lang, gaps)
		}
	}
}

// A letter that no font has still takes the room that such letters take.
func TestMissingLettersKeepTheirRoom(t *testing.T) {
	without(t)
	if w := Measure("警方", picture.Font{Size: 20, Lang: "zh"}).Width; w != 40 {
		t.Errorf("two Chinese characters of 20 px are %g px wide", w)
	}
}

// Every language in which a story can be told is written with letters of which
// we know who has them.
func TestEveryLanguageHasItsFonts(t *testing.T) {
	for _, lang := range words.Languages() {
		for _, r := range words.In(lang).Texts["about.name"] {
			s := language.LookupScript(r)
			if s.Strong() && writingOf(s, lang).name == signs.name {
				t.Errorf("%s: no font is known for %c", lang, r)
			}
		}
	}
	for _, w := range writings {
		if w.noto == "" || w.debian == "" || w.mac == "" || w.windows == "" {
			t.Errorf("%+v lacks a font", w)
		}
	}
}

// The system's fonts are taken in an order that depends on nothing but their
// names, by many at once.
func TestSystemFontsAreChosenByName(t *testing.T) {
	words := map[string]string{"zh": "广场", "ja": "広場", "ko": "광장", "hi": "चौक", "th": "ลาน", "he": "כיכר", "vi": "chợ ệ"}
	first := map[string]float64{}
	for lang, w := range words {
		first[lang] = Measure(w, picture.Font{Size: 20, Bold: true, Lang: lang}).Width
	}
	was := system
	t.Cleanup(func() { system = was })
	again := &systemFonts{scan: func() []fontscan.Footprint {
		all := scanSystem()
		slices.Reverse(all)
		return all
	}}
	system = again
	var all sync.WaitGroup
	for range 4 {
		for lang, w := range words {
			all.Go(func() {
				if got := Measure(w, picture.Font{Size: 20, Bold: true, Lang: lang}).Width; got != first[lang] {
					t.Errorf("%s is %g px wide, and was %g", w, got, first[lang])
				}
			})
		}
	}
	all.Wait()
}
