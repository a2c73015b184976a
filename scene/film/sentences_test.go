package film

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSentencesEndWhereReadersPause(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"One. Two! Three?", []string{"One.", "Two!", "Three?"}},
		{"“Stop,” he says. Nobody does.", []string{"“Stop,” he says.", "Nobody does."}},
		{"A post by E. G. Martínez says so. It is short.", []string{"A post by E. G. Martínez says so.", "It is short."}},
		{"Dr. Hale speaks. Mrs. Sorel listens.", []string{"Dr. Hale speaks.", "Mrs. Sorel listens."}},
		{"La Sra. Parra entra. El Dr. Gil sale.", []string{"La Sra. Parra entra.", "El Dr. Gil sale."}},
		{"So says Crónica Uno. It began early.", []string{"So says Crónica Uno.", "It began early."}},
		{"About 1.5 m wide. It is shut.", []string{"About 1.5 m wide.", "It is shut."}},
		{"门关上了。没有人受伤。", []string{"门关上了。", "没有人受伤。"}},
		{"ثم يُغلق باب الحريق. هل كان أحد هناك؟ لا.", []string{"ثم يُغلق باب الحريق.", "هل كان أحد هناك؟", "لا."}},
		{"द्वार बंद है। कोई नहीं आया।", []string{"द्वार बंद है।", "कोई नहीं आया।"}},
		{"", nil}, {"No stop at its end", []string{"No stop at its end"}},
	} {
		if got := sentences(c.text); !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q", c.text, got)
		}
	}
}

// A sentence that is cut keeps all its words, and no part is only who says so.
func TestSentencesAreCutIntoFewParts(t *testing.T) {
	const s = "On Sunday, the article says, one side is let in unhindered, while soldiers who stand outside keep the other side out, as they will again, the article says."
	got := parts(s, cutting(s, semicolons+commas), leastPart, func(p string) bool { return len(p) <= 100 })
	if len(got) != 2 || strings.Join(got, " ") != s {
		t.Fatalf("got %q", got)
	}
	for _, p := range got {
		if float64(len(p)) < leastPart*float64(len(s)) {
			t.Errorf("a part is %q", p)
		}
	}
	if got := parts("one, two", cutting("one, two", commas), 0, func(p string) bool { return len(p) < 3 }); got != nil {
		t.Errorf("what does not fit is cut into %q", got)
	}
	if at := cutting("1,000 people; none", commas+semicolons); len(at) != 1 {
		t.Errorf("a number is cut: %v", at)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"One. Two; three, four.", "门关上了。没有人受伤。", "E. G. M. x. .. ;", "\u200b. A"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		all := sentences(s)
		if bare(strings.Join(all, "")) != bare(s) {
			t.Errorf("%q became %q", s, all)
		}
		for _, one := range all {
			got := parts(one, cutting(one, semicolons+commas), leastPart, func(p string) bool { return len(p) < 40 })
			if got != nil && bare(strings.Join(got, "")) != bare(one) {
				t.Errorf("%q was cut into %q", one, got)
			}
		}
	})
}
