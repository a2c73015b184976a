package story

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

func words[W ~string](lists ...[]W) (all []string) {
	for _, list := range lists {
		for _, w := range list {
			all = append(all, string(w))
		}
	}
	return all
}

// unwritten are the constants of the model that no author writes, by type.
var unwritten = map[string][]string{
	"Side":      {string(Corners)}, // it stands in the list of one key
	"Action":    {string(Walking), string(Running), string(Scaling), string(Swimming), string(OnGround)},
	"Formation": {string(Seated)},
}

// TestEveryWordIsOnItsList holds the closed lists to the constants of the model.
func TestEveryWordIsOnItsList(t *testing.T) {
	lists := map[string][]string{
		"Ground": words(Grounds), "Shape": words(AreaShapes, SeatShapes), "Side": words(NineSides),
		"Sure": words(Grades), "SourceKind": words(SourceKinds), "Kind": words(Kinds), "Hue": words(Hues),
		"Cut": words(Cuts), "Pace": words(Paces), "Action": words(Actions), "Formation": words(Formations),
		"Verb": words(Verbs), "Surroundings": words(Arounds), "Roof": words(Roofs),
	}
	seen := map[string]int{}
	for kind, word := range constants(t) {
		for _, w := range word {
			if seen[kind]++; !slices.Contains(lists[kind], w) && !slices.Contains(unwritten[kind], w) {
				t.Errorf("%s %q is on no list of vocabulary.go", kind, w)
			}
		}
	}
	for kind, list := range lists {
		if seen[kind] != len(list)+len(unwritten[kind]) {
			t.Errorf("there are %d constants of type %s, and %d words", seen[kind], kind, len(list))
		}
	}
}

// constants are the package's constants that have a type and a text, by the type.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			kind, typed := spec.Type.(*ast.Ident)
			value, text := spec.Values[0].(*ast.BasicLit)
			if typed && text && value.Kind == token.STRING {
				word, _ := strconv.Unquote(value.Value)
				all[kind.Name] = append(all[kind.Name], word)
			}
			return true
		})
	}
	return all
}
