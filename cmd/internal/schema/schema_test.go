package schema

import (
	"encoding/json"
	"math"
	"slices"
	"standoff/story/grammar/describe"
	"strconv"
	"strings"
	"testing"
	"time"

	"standoff/story/author"
	"standoff/story/grammar"
	"standoff/story/problem"
	"standoff/story/storytest"

	"github.com/BurntSushi/toml"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// asJSON is a value of TOML as editors hand it to a schema: days and times are text.
func asJSON(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = asJSON(x)
		}
		return out
	case []map[string]any:
		out := []any{}
		for _, x := range v {
			out = append(out, asJSON(x))
		}
		return out
	case []any:
		out := []any{}
		for _, x := range v {
			out = append(out, asJSON(x))
		}
		return out
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return nil // JSON has neither
		}
	case time.Time:
		if v.Year() > 0 {
			return v.Format(time.DateOnly)
		}
		return v.Format(time.TimeOnly)
	}
	return v
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(string(SchemaText())))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("storyboard.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("storyboard.json") // checks it against draft 2020-12 itself
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestSchemaTakesWhatPlays holds that no storyboard that plays is refused, and
// that what is not on a list, not a key or out of range is.
func TestSchemaTakesWhatPlays(t *testing.T) {
	s := compileSchema(t)
	refused := 0
	for _, file := range storytest.Files(t, "../../../story/boards/*.toml", "../../../story/testdata/good/*.toml", "../../../story/testdata/bad/*.toml") {
		text := storytest.Text(t, file)
		var values map[string]any
		if _, err := toml.Decode(string(text), &values); err != nil {
			continue
		}
		board, problems := author.Parse(file, text, nil)
		err := s.Validate(asJSON(values))
		switch {
		case board != nil && err != nil:
			t.Errorf("%s: %v", file, err)
		case err != nil:
			refused++
		case board == nil && slices.Contains([]problem.Mistake{problem.UnknownKey, problem.MissingKey},
			problems[0].Mistake):
			t.Errorf("%s: the schema takes it, although %v", file, problems[0])
		}
	}
	if refused < 60 {
		t.Errorf("the schema refuses only %d bad storyboards", refused)
	}
}

// TestSchemaNamesEveryKey holds the schema, the parser and the manual to one
// list of keys. (The manual is held to the parser in the package story.)
func TestSchemaNamesEveryKey(t *testing.T) {
	var root struct {
		Properties map[string]map[string]any
		Defs       map[string]struct {
			Properties map[string]map[string]any
		} `json:"$defs"`
	}
	if err := json.Unmarshal(SchemaText(), &root); err != nil {
		t.Fatal(err)
	}
	seen := map[*grammar.Block]bool{}
	var visit func(f *grammar.Block)
	visit = func(f *grammar.Block) {
		if seen[f] {
			return
		}
		seen[f] = true
		properties := root.Properties
		if len(seen) > 1 {
			properties = root.Defs[describe.Name(f)].Properties
		}
		if len(properties) != len(f.Keys) {
			t.Errorf("%s has %d keys, and the schema %d", f.Name, len(f.Keys), len(properties))
		}
		for _, k := range f.Keys {
			said, _ := properties[k.Name]["description"].(string)
			if len(said) < 4 || strings.ContainsAny(said, "`*|") {
				t.Errorf("%s of %s is described as %q", k.Name, f.Name, said)
			}
			value, err := json.Marshal(properties[k.Name])
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range k.Words {
				if listed := k.Takes == grammar.TakesWord || k.Takes == grammar.TakesWords; listed &&
					!strings.Contains(string(value), strconv.Quote(w)) {
					t.Errorf("cmd/internal/schema: %s of %s does not list %q", k.Name, f.Name, w)
				}
			}
			if k.Rows != nil {
				visit(k.Rows)
			}
		}
	}
	visit(grammar.StoryKeys)
	if len(seen) != 17 {
		t.Errorf("there are %d forms", len(seen))
	}
}
