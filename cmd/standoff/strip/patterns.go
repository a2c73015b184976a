package strip

import (
	"fmt"
	"go/ast"
)

// The shader compiler has three patterns, for which it brings along regexp and
// the whole of Unicode. Below each is written out.

func matchTextures(f *file) error {
	return f.pattern("`\\A__t(\\d+)\\z`", "textureVariable", `
type textureVariable struct{}

func (textureVariable) FindStringSubmatch(name string) []string {
	digits, ok := strings.CutPrefix(name, "__t")
	if !ok || digits == "" || strings.Trim(digits, "0123456789") != "" {
		return nil
	}
	return []string{name, digits}
}
`)
}

func matchUnit(f *file) error {
	return f.pattern("`^[ \\t\\r\\n]*//kage:unit\\s+([^ \\t\\r\\n]+)[ \\t\\r\\n]*$`", "unitDirective", `
type unitDirective struct{}

func (unitDirective) FindSubmatch(line []byte) [][]byte {
	rest, ok := bytes.CutPrefix(bytes.Trim(line, " \t\r\n"), []byte("//kage:unit"))
	unit := bytes.TrimLeft(rest, " \t\r\n\f")
	if !ok || len(unit) == len(rest) || len(unit) == 0 || bytes.ContainsAny(unit, " \t\r\n") {
		return nil
	}
	return [][]byte{line, unit}
}
`)
}

func matchLines(f *file) error {
	return f.pattern("`\\n\\n+`", "emptyLines", `
type emptyLines struct{}

func (emptyLines) ReplaceAllString(text, by string) string {
	for strings.Contains(text, "\n\n\n") {
		text = strings.ReplaceAll(text, "\n\n\n", by)
	}
	return text
}
`)
}

// pattern puts a type of ours in the place of the file's only regexp.
func (f *file) pattern(literal, name, code string) error {
	f.heavy = []string{"regexp"}
	want := "regexp.MustCompile(" + literal + ")"
	var found []ast.Node
	ast.Inspect(f.tree, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok && f.span(n.Pos(), n.End()) == want {
			found = append(found, call)
		}
		return true
	})
	if len(found) != 1 {
		return fmt.Errorf("it has %d times %s", len(found), want)
	}
	f.replace(found[0], name+"{}")
	f.replaceSpan(f.tree.FileEnd, f.tree.FileEnd, code)
	return nil
}
