package direct

import (
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/story/read"
	"standoff/story/reading"
)

// TestNoMoveOutlastsItsStep holds, over all storyboards that play, that a step
// lasts until everybody has arrived: whoever walks does so within one step.
func TestNoMoveOutlastsItsStep(t *testing.T) {
	ways := 0
	for _, pattern := range []string{"../boards/*.toml", "../testdata/good/*.toml", "../manual/*.toml"} {
		files, _ := filepath.Glob(pattern)
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			s, problems := read.Parse(file, text)
			if s == nil {
				t.Fatal(problems)
			}
			plan, problems := NewPlan(s)
			if plan == nil {
				t.Fatal(problems)
			}
			for p, legs := range plan.Legs {
				for _, l := range legs {
					if len(l.Line) < 2 {
						continue
					}
					ways++
					end := plan.Steps[plan.StepAt(l.Start)].End
					if l.End > end+1e-6 {
						t.Errorf("%s: person %d of %q walks until %.2f, and the step ends at %.2f", file, p,
							plan.People[p].Group.ID, l.End, end)
					}
				}
			}
		}
	}
	if ways < 500 {
		t.Errorf("only %d ways", ways)
	}
}

// TestReadingSpeeds holds that languages of long words are given longer, and
// that scripts without spaces are read by their letters.
func TestReadingSpeeds(t *testing.T) {
	ten := "one two three four five six seven eight nine ten"
	if got := reading.Seconds("en", ten); math.Abs(got-10./3) > 1e-9 {
		t.Errorf("ten English words take %.2f s", got)
	}
	for lang := range reading.Speeds {
		if got := reading.Seconds(lang, ten); got <= 10./3 || got > 7 {
			t.Errorf("ten words of %s take %.2f s", lang, got)
		}
	}
	for _, c := range []struct {
		lang, text string
		want       float64
	}{
		{"zh", "十三个字没有任何空格的句子。", 13 * 60 / (255 * 180. / 228)},
		{"zh-Hant", "十三個字沒有任何空格的句子。", 13 * 60 / (255 * 180. / 228)},
		{"ja", "門は、開かない。", 6 * 60 / (357 * 180. / 228)},
		{"ko", "문은 열리지 않았다.", 8 * 60 / (370 * 180. / 228)},
		{"th", "ประตูไม่เปิด", 12 * 60 / (882 * 180. / 228)},
		{"hi", "फाटक नहीं खुला।", 3 * 60 / 180.},
	} {
		if got := reading.Seconds(c.lang, c.text); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s takes %.2f s, want %.2f", c.text, got, c.want)
		}
	}
}

// TestCaptionsFitAPhone holds what a phone shows of a caption in languages that
// are counted otherwise than by words, or whose words are long.
func TestCaptionsFitAPhone(t *testing.T) {
	for _, c := range []struct {
		lang, letter string
		most         int
		has          string
	}{
		{"zh", "字", 125, "126 letters"}, {"ja", "が", 125, "126 letters"}, {"ko", "문", 125, "126 letters"},
		{"zh-Hant", "門", 125, "126 letters"}, {"th", "กี", 240, "241 letters"}, {"my", "က", 130, "131 letters"},
		{"en", "word ", 45, "46 words"}, {"hi", "फाटक ", 45, "46 words"}, {"ta", "போ", 267, "words as broad as 402 letters"},
	} {
		if has, _ := reading.TooLong(c.lang, strings.Repeat(c.letter, c.most)); has != "" {
			t.Errorf("%s: %d are too many: %s", c.lang, c.most, has)
		}
		has, _ := reading.TooLong(c.lang, strings.Repeat(c.letter, c.most+1))
		if has != c.has {
			t.Errorf("%s: %q, want %q", c.lang, has, c.has)
		}
	}
}
