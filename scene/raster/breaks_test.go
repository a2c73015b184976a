package raster

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
	"standoff/scene/lettering"
	"standoff/scene/picture"
)

func contains(s, part string) bool { return strings.Contains(s, part) }

// broken writes words with their breaks: _ behind spaces, | behind words.
func broken(words string, breaks []picture.Break) string {
	var b strings.Builder
	last := 0
	for _, k := range breaks {
		if k.Kind == picture.AfterLetter {
			continue
		}
		b.WriteString(words[last:k.At] + []string{"_", "|"}[k.Kind])
		last = k.At
	}
	return b.String() + words[last:]
}

// TestBreaks holds the places at which lines end against testdata/breaks.txt,
// which web/player/engine/breaks_test.mjs holds the browser's against: of all scripts
// but those for which only browsers have dictionaries both decide the same.
func TestBreaks(t *testing.T) {
	data, err := os.ReadFile(filepath.Join("testdata", "breaks.txt"))
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		lang, want, ok := strings.Cut(line, "\t")
		want, _, _ = strings.Cut(want, "\t") // what browsers say instead
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		n++
		words := strings.NewReplacer("_", "", "|", "").Replace(want)
		v := picture.View{Lang: lang, Breaks: Breaks}
		if got := broken(words, v.LineBreaks(words)); got != want {
			t.Errorf("%s\t%s\nwant\t%s", lang, got, want)
		}
	}
	if n < 30 {
		t.Errorf("only %d texts", n)
	}
}

// Where lines of alphabets may end annex 14 allows it.
func TestPlainBreaksAreThoseOfAnnex14(t *testing.T) {
	for _, words := range []string{
		"Well-known « guillemets » of 12 000 co-operatives – and 3-4 more: why ?",
		"¿Qué? ¡No! A/B, e.g. 1,5 % (of 20-30) — dash—dash 14:12", "Πού; «Ναι» – όχι", "кто-то, «где» — там !",
	} {
		allowed := map[int]bool{}
		var s segmenter.Segmenter
		s.Init([]rune(words))
		for i := s.LineIterator(); i.Next(); {
			l := i.Line()
			allowed[l.OffsetInBytes] = true
		}
		for _, k := range picture.PlainBreaks(words) {
			if k.Kind != picture.AfterLetter && !allowed[k.At] {
				t.Errorf("%q|%q", words[:k.At], words[k.At:])
			}
		}
	}
}

// noStart are signs with which no line begins, noEnd those with which none ends.
const (
	noStart = "、。，．！？：；）」』】〉》〕ー々ゝぁぃっゃゅょァィッャュョ…”’·・％"
	noEnd   = "（「『【〈《〔“‘￥"
)

// FuzzLines breaks any words into lines of any width: no letter is lost, each
// line fits unless it is one that can't be parted, and none begins with a stop.
func FuzzLines(f *testing.F) {
	for _, words := range []string{
		"中午时分，市场大厅的大门仍未打开。“市政府”称（屋顶）存在：安全隐患！",
		"正午になっても「市場ホール」の門は、開かなかった。ちょっと待って…", "정오가 되어도 시장 건물의 문은 열리지 않았다.",
		"दोपहर में बाज़ार भवन का फाटक नहीं खुला।", "ถึงเวลาเที่ยง ประตูอาคารตลาดยังไม่เปิด", "נותר שער (אולם) השוק סגור.",
		"মুক্তি পৌঁছেছে", "ဆန္ဒပြသူများ ရင်ပြင်သို့", "ក្រុមបាតុករ\u200bបានទៅដល់", "a 👨‍👩‍👧 b é ñ", "Người biểu tình", "\u200b", " 　 ",
	} {
		for _, most := range []uint16{1, 40, 90, 333} {
			f.Add(words, most)
		}
	}
	f.Fuzz(func(t *testing.T, words string, room uint16) {
		if !utf8.ValidString(words) || len(words) > 400 {
			return
		}
		v := picture.View{Lang: "xx", Measure: Measure, Breaks: Breaks}
		font := picture.Font{Size: 20, Lang: "xx"}
		lines, _ := lettering.Lines(v, words, font, float64(room))
		at := 0
		for _, l := range lines {
			i := strings.Index(words[at:], l)
			if i < 0 || strings.TrimFunc(words[at:at+i], picture.Blank) != "" {
				t.Fatalf("in %d px %q loses letters before %q", room, words, l)
			}
			from := at + i
			at = from + len(l)
			if e := Measure(l, font).Width; e > float64(room) && parted(v.LineBreaks(words), from, at) {
				t.Errorf("in %d px %q is %.0f wide", room, l, e)
			}
			first, _ := utf8.DecodeRuneInString(l)
			last, _ := utf8.DecodeLastRuneInString(l)
			han := strings.ContainsFunc(l, picture.Wide)
			if han && from > 0 && strings.ContainsRune(noStart, first) && followsWide(words[:from]) {
				t.Errorf("in %d px a line begins with %q: %q", room, first, lines)
			}
			if han && at < len(words) && strings.ContainsRune(noEnd, last) {
				t.Errorf("in %d px a line ends with %q: %q", room, last, lines)
			}
		}
		if strings.TrimFunc(words[at:], picture.Blank) != "" {
			t.Fatalf("in %d px %q loses %q", room, words, words[at:])
		}
	})
}

// parted reports whether there is a place for a line's end between the two.
func parted(breaks []picture.Break, from, to int) bool {
	for _, k := range breaks {
		if k.At > from && k.At < to {
			return true
		}
	}
	return false
}

func followsWide(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	return picture.Wide(r)
}
