package read_test

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"standoff/story/author"
	"standoff/story/direct"
	"standoff/story/problem"
	"standoff/story/tell"
	"standoff/story/words"
)

// proposing are words with which a message proposes something.
var proposing = regexp.MustCompile(`did you mean|could be|\b([Ww]rite|[Aa]dd|add|give|put|keep|leave|make|move|needs a\b|needs (?:the|two|year|hours|text|codes|version)\b|such as)\b|: \S+$|begin another|closing quote|instead of|: name a`)

// byHand are proposals that no program can make true, by the storyboard whose message
// proposes them, each with its reason.
var byHand = map[string]string{
	"cast-unused":                 "it proposes nothing: what they did is to be told, or not",
	"source-after-story":          "it proposes nothing: it names the day that looks odd",
	"parts-too-many":              "it proposes nothing: it names a sum",
	"established-on-a-statement":  "evidence is found, not written",
	"infinite":                    "what number is meant nobody knows",
	"nan":                         "what number is meant nobody knows",
	"words-for-a-number":          "what number is meant nobody knows",
	"count-worded":                "what number is meant nobody knows",
	"shift":                       "the second number is not known",
	"size-of-one":                 "the second number is not known",
	"language-of-the-only-title":  "the code is like that of no language",
	"language-of-the-title":       "the code is like that of no language",
	"leaves-untold":               "how they left is for a source to say",
	"link":                        "where the page is nobody knows",
	"front-at-top":                "on which side one comes in is for the author to say",
	"no-way-wall":                 "where the door stands is for the author to say",
	"prop-outside":                "what is to stand elsewhere is for the author to say",
	"number-for-a-row":            "what the move is to say nobody knows",
	"two-verbs":                   "to which of the two rows the other keys belong nobody knows",
	"two-slips-in-one-list":       "a quote is missing, and where nobody knows",
	"time-of-a-zone":              "what time that was where it happened nobody knows",
	"version-two":                 "the program is to be renewed, not the storyboard",
	"walks-round-a-line":          "whether they walked round, or the line let them, is for a source to say",
	"account-alone":               "what the other side says is for a source to say",
	"account-certain-itself":      "whether it belongs to the step is for the author to say",
	"account-certain":             "whether it belongs to the step is for the author to say",
	"account-unseen":              "what is to be seen nobody knows",
	"accounts-of-what-is-certain": "whether it is in doubt is for the author to say",
	"credit-of-no-count":          "how many they were nobody knows",
	"goes-on-number":              "which account is meant nobody knows",
	"note-in-no-point":            "where the note is to be nobody knows",
	"vehicle-and-people":          "what each of them is to do is for the author to say",
	"vehicle-does":                "what the vehicle did instead is for a source to say",
	"vehicle-on":                  "what the vehicle did instead is for a source to say",
	"vehicle-ramp-at-sea":         "where it stopped is for a source to say",
}

// toldOf are all problems of a storyboard, as an author is told them.
func toldOf(text []byte) problem.Problems {
	s, problems := author.Parse("board.toml", text, words.Known{})
	if s == nil {
		return problems
	}
	plan, more := direct.NewPlan(s)
	problems = append(problems, more...)
	if plan != nil {
		problems = append(problems, tell.Complete(plan, words.NewLibrary(nil))...)
	}
	return problems
}

var numbers = regexp.MustCompile(`\d+`)

// like counts problems that say the same as one, but for lines and numbers.
func like(problems problem.Problems, q problem.Problem) (n int) {
	for _, r := range problems {
		if r.Mistake == q.Mistake && numbers.ReplaceAllString(r.Message, "") == numbers.ReplaceAllString(q.Message, "") {
			n++
		}
	}
	return n
}

// TestEveryProposalHelps writes what each message proposes into the storyboard. Then
// that mistake is gone: it may bring another, never the same again.
func TestEveryProposalHelps(t *testing.T) {
	files, _ := filepath.Glob("../testdata/bad/*.toml")
	remedies, allowed, used := 0, 0, map[string]bool{}
	for _, f := range files {
		name := strings.TrimSuffix(filepath.Base(f), ".toml")
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		told := toldOf(text)
		for _, q := range told {
			if len(q.Remedies)+len(q.Allowed) == 0 && proposing.MatchString(q.Message) {
				used[name] = true
				if byHand[name] == "" {
					t.Errorf("%s: no program can do what it proposes: %s", name, q.Error())
				}
			}
			for _, m := range q.Remedies {
				remedies++
				mended := m.Apply(text)
				got := toldOf(mended)
				same := slices.ContainsFunc(got, func(r problem.Problem) bool {
					return r.Mistake == q.Mistake && r.Span.Line == q.Span.Line && r.Span.Col == q.Span.Col && r.Message == q.Message
				})
				if like(got, q) >= like(told, q) || same {
					t.Errorf("%s: %s\nis proposed %+v, and brings\n%s", name, q.Error(), m, errorsOf(got))
				}
			}
			raw := ""
			if lines := strings.Split(string(text), "\n"); q.Span.Line > 0 {
				raw = string([]rune(lines[q.Span.Line-1])[q.Span.Col-1:])
			}
			for _, word := range q.Allowed {
				allowed++
				if strings.HasPrefix(raw, `"`) {
					word = `"` + word + `"`
				}
				got := toldOf(problem.Remedy{{At: q.Span, Text: word}}.Apply(text))
				if slices.ContainsFunc(got, func(r problem.Problem) bool {
					return r.Mistake == q.Mistake && r.Span.Line == q.Span.Line && r.Span.Col == q.Span.Col
				}) {
					t.Errorf("%s: %s\nallows %s, and brings\n%s", name, q.Error(), word, errorsOf(got))
				}
			}
		}
	}
	t.Logf("%d remedies and %d allowed words are written into %d storyboards", remedies, allowed, len(files))
	if remedies < 150 || allowed < 300 {
		t.Errorf("only %d remedies and %d words", remedies, allowed)
	}
	for name := range byHand {
		if !used[name] {
			t.Errorf("%s proposes nothing any more that is done by hand", name)
		}
	}
}

func errorsOf(problems problem.Problems) string {
	var all []string
	for _, p := range problems {
		all = append(all, p.Error())
	}
	return strings.Join(all, "\n")
}
