package format

import (
	"bytes"
	"path/filepath"
	"standoff/story/author"
	"strings"
	"testing"
)

// TestPublishedIsAStoryboard holds of all storyboards there are that what is
// published of them is one too, in order, without remarks and final.
func TestPublishedIsAStoryboard(t *testing.T) {
	for name, text := range storyboards(t) {
		if s, _ := author.Parse("", text, nil); s == nil {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			out, err := Published(text)
			if err != nil {
				t.Fatal(err)
			}
			if s, problems := author.Parse("published", out, nil); s == nil {
				t.Fatalf("it is none: %v\n%s", problems, out)
			}
			if tidy, err := Source(out); err != nil || !bytes.Equal(tidy, out) {
				t.Errorf("it is not in order: %v\n%s", err, out)
			}
			if again, err := Published(out); err != nil || !bytes.Equal(again, out) {
				t.Errorf("a second time leaves out more: %v\n%s", err, again)
			}
			if left := comments(out); len(left) > 0 {
				t.Errorf("remarks are left: %q", left)
			}
		})
	}
}

const (
	place    = "[[set]]\nareas = [{ id = \"square\" }]\n"
	sourced  = "[[source]]\nid   = \"source-1\"\nby   = \"A\"\nkind = \"video\"\n"
	standing = "[[cast]]\nid   = \"crowd\"\nname = \"Crowd\"\n"
	step     = "[[step]]\ntitle  = \"T\"\ntext   = \"T\"\nsource = \"source-1\"\nsure   = \"reported\"\n" +
		"moves  = [{ who = \"crowd\", at = \"square\" }]\n"
	top = "title = \"T\"\ndate  = 2024-05-03\n"
)

// The samples add something to a small story, and show what of it is published.
func TestPublishing(t *testing.T) {
	for name, c := range map[string]struct{ in, out string }{
		"nothing more": {},
		"a source of nothing": {
			"[[source]]\nid = \"x\"\nby = \"X\"\nkind = \"photo\"\n", ""},
		"a source of people whom nobody sees": {
			"[[source]]\nid = \"x\"\nby = \"X\"\nkind = \"photo\"\n[[cast]]\nid = \"y\"\nname = \"Y\"\n" +
				"count = 4\nsource = \"x\"\n", ""},
		"a source with the id of a place": {
			"[[source]]\nid = \"square\"\nby = \"X\"\nkind = \"photo\"\n", ""},
		"a source of a note": {
			"[[source]]\nid = \"x\"\nby = \"X\"\nkind = \"photo\"\n" +
				"[[step]]\ntitle = \"U\"\ntext = \"U\"\nsource = \"source-1\"\nsure = \"reported\"\n" +
				"notes = [{ at = \"square\", text = \"N\", source = \"x\" }]\n",
			"[[source]]\nid   = \"source-2\"\nby   = \"X\"\nkind = \"photo\"\n\n" +
				"[[step]]\ntitle  = \"U\"\ntext   = \"U\"\nsource = \"source-1\"\nsure   = \"reported\"\n" +
				"notes  = [{ at = \"square\", text = \"N\", source = \"source-2\" }]\n"},
		"parts go with a group that acts": {
			"[[cast]]\nid = \"y\"\nname = \"Y\"\nof = \"crowd\"\n[[cast]]\nid = \"z\"\nname = \"Z\"\nof = \"y\"\n",
			"[[cast]]\nid   = \"y\"\nname = \"Y\"\nof   = \"crowd\"\n\n[[cast]]\nid   = \"z\"\nname = \"Z\"\nof   = \"y\"\n"},
		"a group goes with a part that acts, its other parts do not": {
			"[[cast]]\nid = \"g\"\nname = \"G\"\n[[cast]]\nid = \"y\"\nname = \"Y\"\nof = \"g\"\n" +
				"[[cast]]\nid = \"z\"\nname = \"Z\"\nof = \"g\"\n" +
				"[[step]]\ntitle = \"U\"\ntext = \"U\"\nsource = \"source-1\"\nsure = \"reported\"\n" +
				"moves = [{ who = \"y\", at = \"square\" }]\n",
			"[[cast]]\nid   = \"g\"\nname = \"G\"\n\n[[cast]]\nid   = \"y\"\nname = \"Y\"\nof   = \"g\"\n\n" +
				"[[step]]\ntitle  = \"U\"\ntext   = \"U\"\nsource = \"source-1\"\nsure   = \"reported\"\n" +
				"moves  = [{ who = \"y\", at = \"square\" }]\n"},
		"a set in which a step plays, and one in which none does": {
			"[[set]]\nid = \"b\"\nareas = [{ id = \"c\" }]\nspots = [{ id = \"s\", in = \"c\" }]\n" +
				"[[set]]\nid = \"d\"\nareas = [{ id = \"e\" }]\n" +
				"[[step]]\nset = \"b\"\nempty = true\ntitle = \"U\"\ntext = \"U\"\nsource = \"source-1\"\n" +
				"sure = \"reported\"\ncamera = { on = [\"c\"] }\nmoves = [{ who = \"crowd\", at = \"c\" }]\n",
			"[[set]]\nid    = \"b\"\nareas = [{ id = \"c\" }]\n\n" +
				"[[step]]\nset    = \"b\"\nempty  = true\ntitle  = \"U\"\ntext   = \"U\"\nsource = \"source-1\"\n" +
				"sure   = \"reported\"\ncamera = { on = [\"c\"] }\nmoves  = [{ who = \"crowd\", at = \"c\" }]\n"},
		"an area of which only its id is said, and that nothing names": {
			"[[set]]\nid = \"b\"\nareas = [{ id = \"c\" }]\n" +
				"[[step]]\nset = \"b\"\nempty = true\ntitle = \"U\"\ntext = \"U\"\nsource = \"source-1\"\n" +
				"sure = \"reported\"\ncamera = { on = [\"b\"] }\n",
			"[[set]]\nid    = \"b\"\nareas = [{ id = \"c\" }]\n\n" +
				"[[step]]\nset    = \"b\"\nempty  = true\ntitle  = \"U\"\ntext   = \"U\"\nsource = \"source-1\"\n" +
				"sure   = \"reported\"\ncamera = { on = [\"b\"] }\n"},
	} {
		t.Run(name, func(t *testing.T) {
			set := place
			if strings.Contains(c.out, "[[set]]") {
				set = strings.Replace(place, "areas", "id = \"a\"\nareas", 1)
			}
			in := strings.Join([]string{top, sourced, set, standing, step, c.in}, "\n")
			want := strings.Join([]string{top, sourced, set, standing, step}, "\n")
			want = strings.Replace(want, "id = \"a\"", "id    = \"a\"", 1)
			if c.out != "" {
				want += "\n" + c.out
			}
			out, err := Published([]byte(in))
			if err != nil || string(out) != want {
				t.Errorf("%v, got\n%s\nwant\n%s", err, out, want)
			}
		})
	}
}

// TestPublishedForms holds that it does not matter how a row is written.
func TestPublishedForms(t *testing.T) {
	rows := strings.Join([]string{top, sourced, place, standing, step}, "\n")
	long := strings.Replace(rows, `areas = [{ id = "square" }]`,
		"[[set.areas]]\n\"id\" = 'square'\n[[set.areas]]\nid = \"lawn\"\n[set.areas.name]\nen = \"L\"\n"+
			"[[set.spots]]\nid = \"s\"\nin = \"lawn\"\n[set.spots.name]\nen = \"S\"\n", 1)
	long = strings.Replace(long, `moves  = [{ who = "crowd", at = "square" }]`,
		"camera.width = 20\ncamera.on = \"lawn\"\n[[step.moves]]\nwho = \"crowd\"\nat = \"\\u0073quare\"", 1)
	out, err := Published([]byte(long))
	if err != nil {
		t.Fatal(err)
	}
	if s, problems := author.Parse("", out, nil); s == nil {
		t.Fatalf("%v\n%s", problems, out)
	}
	for want, is := range map[string]bool{`'square'`: true, `"lawn"`: true, `"L"`: true, `"S"`: false,
		"spots": false, "width = 20": true} {
		if strings.Contains(string(out), want) != is {
			t.Errorf("that it holds %s is not %v:\n%s", want, is, out)
		}
	}
}
