package main

import (
	"bytes"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"standoff/cmd/internal/board"
	"standoff/cmd/internal/boardtest"
	"standoff/story/direct"
	"standoff/story/read"
)

// call runs the program with some standard input.
func call(in string, args ...string) (code int, out, errOut string) {
	var o, e bytes.Buffer
	code = run(args, strings.NewReader(in), &o, &e)
	return code, o.String(), e.String()
}

func TestExitCodes(t *testing.T) {
	small := boardtest.ReadmeStoryboard(t)
	for _, c := range []struct {
		args string
		in   string
		code int
		says string
	}{
		{"", "", 2, "standoff check"},
		{"help", "", 0, "standoff check"},
		{"chekc", "", 2, `no command "chekc"`},
		{"check", "", 0, "well: 16 steps"},
		{"check -", small, 0, "well: 1 step, "},
		{"check nowhere.toml", "", 1, "there is no file nowhere.toml"},
		{"check -strcit", "", 2, "strcit"},
		{"frame", "", 2, "-o out.png"},
		{"frame -o x.png -theme blue", "", 2, "want light or dark"},
		{"frame -o x.png -size 12", "", 2, "want 1280x720"},
		{"frame -o x.png -step nowhere", "", 2, `no step is called "nowhere"`},
		{"frame -o x.png a.toml b.toml", "", 2, "one storyboard"},
	} {
		code, out, errOut := call(c.in, strings.Fields(c.args)...)
		if code != c.code || !strings.Contains(out+errOut, c.says) {
			t.Errorf("standoff %s: exit %d, want %d with %q:\n%s%s",
				c.args, code, c.code, c.says, out, errOut)
		}
	}
}

// TestBadStoryboards holds what every command does with a storyboard that it
// can't play: it names the line, exits with 1 and writes nothing.
func TestBadStoryboards(t *testing.T) {
	small := boardtest.ReadmeStoryboard(t)
	bad := map[string]struct{ text, says string }{
		"broken TOML":      {strings.Replace(small, `"avenue" }`, `"avenue"`, 1), ":10:"},
		"unknown key":      {strings.Replace(small, "sure ", "shure ", 1), `did you mean "sure"?`},
		"nobody":           {strings.Replace(small, `who = "marchers"`, `who = "marches"`, 1), `did you mean "marchers"?`},
		"out of range":     {strings.Replace(small, `id   = "marchers"`, "id = \"marchers\"\nfigures = 3000", 1), "1 to 2000"},
		"cycle":            {strings.Replace(small, `id   = "marchers"`, "id = \"marchers\"\nof = \"marchers\"", 1), "marchers"},
		"missing language": {strings.Replace(small, "date", "languages = [\"en\", \"es\"]\ndate", 1), "es"},
		"empty":            {"", ":1:1:"},
		"binary":           {"\x7fELF\x00\x01\x02\xff\xfe", ":1:"},
		"two megabytes":    {small + strings.Repeat("# more\n", 300_000), "1 MiB"},
	}
	for name, b := range bad {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "board.toml")
			if err := os.WriteFile(file, []byte(b.text), 0o644); err != nil {
				t.Fatal(err)
			}
			for _, args := range [][]string{
				{"check", file}, {"build", "-o", filepath.Join(dir, "dist"), file},
				{"frame", "-o", filepath.Join(dir, "out.png"), file},
			} {
				code, _, errOut := call("", args...)
				if code != 1 || !strings.Contains(errOut, file+":") || !strings.Contains(errOut, b.says) {
					t.Errorf("%s: exit %d, want 1 with %q:\n%s", args[0], code, b.says, errOut)
				}
			}
			if left, _ := filepath.Glob(filepath.Join(dir, "*")); len(left) != 1 {
				t.Errorf("written all the same: %v", left)
			}
		})
	}
}

func TestFramePaints(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out.png")
	code, _, errOut := call(boardtest.ReadmeStoryboard(t), "frame", "-size", "375x469", "-ratio", "2", "-o", file, "-")
	if code != 0 {
		t.Fatalf("exit %d:\n%s", code, errOut)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	img, err := png.Decode(f)
	if err != nil {
		t.Fatal(err)
	}
	if got := img.Bounds().Size(); got.X != 750 || got.Y != 938 {
		t.Errorf("the picture is %v, want 750x938", got)
	}
}

func TestStoryIDs(t *testing.T) {
	for path, want := range map[string]string{
		"a/b/Port Strike.toml": "port-strike", "x.toml": "x", "ñ.toml": "story", "assets.toml": "story",
	} {
		if got := board.StoryID(path); got != want {
			t.Errorf("storyID(%q) = %q, want %q", path, got, want)
		}
	}
}

// TestFrameWithoutAStep holds that a first picture shows somebody: at the very
// start of a story nobody has come yet.
func TestFrameWithoutAStep(t *testing.T) {
	s, problems := read.Parse("small.toml", []byte(boardtest.ReadmeStoryboard(t)))
	if s == nil {
		t.Fatal(problems)
	}
	plan, _ := direct.NewPlan(s)
	at, err := shot{seconds: -1}.moment(plan)
	if err != nil || at != plan.Steps[0].Still {
		t.Errorf("it paints %v (%v), want the first step's still, %v", at, err, plan.Steps[0].Still)
	}
	if at, _ := (shot{seconds: 2}).moment(plan); at != 2 {
		t.Errorf("2 seconds into the story are %v", at)
	}
}
