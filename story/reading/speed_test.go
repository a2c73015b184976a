package reading

import (
	"math"
	"strings"
	"testing"
)

// TestReadingSpeeds holds that languages of long words are given longer, and
// that scripts without spaces are read by their letters.
func TestReadingSpeeds(t *testing.T) {
	ten := "one two three four five six seven eight nine ten"
	if got := Seconds("en", ten); math.Abs(got-10./3) > 1e-9 {
		t.Errorf("ten English words take %.2f s", got)
	}
	for lang := range Speeds {
		if got := Seconds(lang, ten); got <= 10./3 || got > 7 {
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
		if got := Seconds(c.lang, c.text); math.Abs(got-c.want) > 1e-9 {
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
		if has, _ := TooLong(c.lang, strings.Repeat(c.letter, c.most)); has != "" {
			t.Errorf("%s: %d are too many: %s", c.lang, c.most, has)
		}
		has, _ := TooLong(c.lang, strings.Repeat(c.letter, c.most+1))
		if has != c.has {
			t.Errorf("%s: %q, want %q", c.lang, has, c.has)
		}
	}
}
