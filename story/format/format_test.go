package format

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	tomltest "github.com/toml-lang/toml-test/v2"
	"standoff/story/author"
	"standoff/story/storytest"
)

// storyboards are all there are in the repository.
func storyboards(t testing.TB) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, file := range storytest.Files(t, "../boards/*.toml", "../manual/*.toml", "../testdata/*/*.toml") {
		all[file] = storytest.Text(t, file)
	}
	if len(all) < 150 {
		t.Fatalf("only %d storyboards", len(all))
	}
	return all
}

// keeps checks all that formatting promises about one text.
func keeps(t *testing.T, text []byte) {
	var before, after map[string]any
	if _, err := toml.Decode(string(text), &before); err != nil {
		return
	}
	out, err := Source(text)
	if err != nil {
		t.Fatalf("it is refused: %v", err)
	}
	if _, err := toml.Decode(string(out), &after); err != nil {
		t.Fatalf("it is TOML no longer: %v\n%s", err, out)
	}
	if fmt.Sprint(before) != fmt.Sprint(after) { // maps are printed in order
		t.Errorf("it says something else:\n%s", out)
	}
	again, err := Source(out)
	if err != nil || string(again) != string(out) {
		t.Errorf("a second time changes it: %v\n%s\nwas\n%s", err, again, out)
	}
	if a, b := comments(text), comments(out); !slices.Equal(a, b) {
		t.Errorf("the remarks were %q and are %q", a, b)
	}
	a, _ := author.Parse("", text, nil)
	b, _ := author.Parse("", out, nil)
	if (a == nil) != (b == nil) || a != nil && !slices.Equal(a.Languages, b.Languages) {
		t.Error("the story's languages are others")
	}
}

// comments are a text's remarks, sorted. The file is read as formatting reads
// it, so whether they are all there is for the samples below to hold.
func comments(text []byte) []string {
	var all []string
	for _, line := range strings.Split(string(text), "\n") {
		if i := strings.Index(line, "# "); i >= 0 {
			all = append(all, strings.Join(strings.Fields(line[i:]), " "))
		}
	}
	slices.Sort(all)
	return all
}

func TestFormattingKeepsWhatIsSaid(t *testing.T) {
	for name, text := range storyboards(t) {
		t.Run(filepath.Base(name), func(t *testing.T) { keeps(t, text) })
	}
}

// TestFormattingAllOfTOML does the same with every valid file of the toml-test suite.
func TestFormattingAllOfTOML(t *testing.T) {
	suite := tomltest.TestCases()
	list, err := fs.ReadFile(suite, "files-toml-1.1.0")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range strings.Fields(string(list)) {
		if !strings.HasPrefix(file, "valid/") || !strings.HasSuffix(file, ".toml") {
			continue
		}
		text, err := fs.ReadFile(suite, file)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(file, func(t *testing.T) { keeps(t, text) })
	}
}

func FuzzSource(f *testing.F) {
	for _, text := range storyboards(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if len(text) > 1<<16 || strings.ContainsAny(string(text), "\r") {
			return
		}
		var values map[string]any
		if _, err := toml.Decode(string(text), &values); err != nil {
			Source(text)
			return
		}
		out, err := Source(text)
		if err != nil {
			return // what one parser takes and the other does not
		}
		var after map[string]any
		if _, err := toml.Decode(string(out), &after); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		again, err := Source(out)
		if err != nil || string(again) != string(out) {
			t.Errorf("%v\n%q\n%q", err, out, again)
		}
	})
}

// The samples show each rule once.
func TestFormatting(t *testing.T) {
	for name, c := range map[string]struct{ in, out string }{
		"keys in order, signs below one another": {
			"date=2024-05-03\ntitle   = \"T\"\n",
			"title = \"T\"\ndate  = 2024-05-03\n"},
		"blank lines": {
			"\n\ntitle = \"T\"\n\n\ndate = 2024-05-03\n[[cast]]\nid = \"a\"\n\n\n\n[[cast]]\nid = \"b\"\n\n",
			"title = \"T\"\ndate  = 2024-05-03\n\n[[cast]]\nid = \"a\"\n\n[[cast]]\nid = \"b\"\n"},
		"remarks": {
			"#:schema x.json\n# The file.\n\n# Above.\ndate = 2024-05-03   # behind\n  # Title.\ntitle = \"T\"\n" +
				"# Cast.\n[[ cast ]] # header\nid = \"a\"\n# end\n",
			"#:schema x.json\n# The file.\n\n# Title.\ntitle = \"T\"\n# Above.\ndate  = 2024-05-03 # behind\n\n" +
				"# Cast.\n[[cast]] # header\nid = \"a\"\n# end\n"},
		"lists": {
			"a=[1,2 , 3]\nb = [\n{x=1,y=[ ]} , {z = { en=\"e\" }}\n , \"then\"]\n",
			"a = [1, 2, 3]\nb = [\n  { x = 1, y = [] },\n  { z = { en = \"e\" } },\n  \"then\",\n]\n"},
		"remarks in lists": {
			"b = [ # first\n  1, # one\n  # two\n\n  # three\n  2 # two\n  # last\n]\n",
			"b = [\n  # first\n  1, # one\n  # two\n\n  # three\n  2, # two\n  # last\n]\n"},
		"rows on several lines": {
			"b = [{ x = 1, # one\ny = 2 }]\n",
			"b = [{\n  x = 1, # one\n  y = 2,\n}]\n"},
		"rows of a table": {
			"areas = [\n{id=\"a\",size=[1, 2],in=\"c\"},\n{id=\"street\",size=[1,20],in=\"c\"},{in=\"a\",at=\"top\"}]\n",
			"areas = [\n  { id = \"a\",      size = [1, 2],  in = \"c\" },\n" +
				"  { id = \"street\", size = [1, 20], in = \"c\" },\n  { in = \"a\", at = \"top\" },\n]\n"},
		"dotted keys and accents": {
			"title . en = \"T\"\n\"ñ\" = 1\ndate = 2024-05-03\n",
			"title.en = \"T\"\ndate     = 2024-05-03\n\"ñ\"      = 1\n"},
		"line ends": {"date=2024-05-03\r\ntitle=\"T\"\r\n", "title = \"T\"\r\ndate  = 2024-05-03\r\n"},
		"texts on several lines": {
			"title=\"\"\"a\n  b # no remark\n\"\"\"\n", "title = \"\"\"a\n  b # no remark\n\"\"\"\n"},
		"nothing":      {"", ""},
		"only remarks": {"# a\n\n\n# b\n", "# a\n\n# b\n"},
	} {
		got, err := Source([]byte(c.in))
		if err != nil || string(got) != c.out {
			t.Errorf("%s: %v, got\n%s\nwant\n%s", name, err, got, c.out)
		}
		keeps(t, []byte(c.in))
	}
	if _, err := Source([]byte("a = [")); err == nil {
		t.Error("a text that is no TOML is formatted")
	}
}

// TestOurOwnAreInOrder holds the storyboards that others learn from.
func TestOurOwnAreInOrder(t *testing.T) {
	for name, text := range storyboards(t) {
		if strings.Contains(name, "testdata") {
			continue
		}
		if out, err := Source(text); err != nil || string(out) != string(text) {
			t.Errorf("%s is not in order (%v): standoff fmt %s", name, err, strings.TrimPrefix(name, "../"))
		}
	}
}
