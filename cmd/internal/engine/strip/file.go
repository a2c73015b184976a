package strip

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"sort"
	"strconv"
	"strings"
)

// A file is a Go source that is being changed. The changes are kept until
// [file.text] makes them.
type file struct {
	set    *token.FileSet
	tree   *ast.File
	source []byte
	edits  []edit
	heavy  []string // imports that must be gone in the end
}

// An edit puts text in the place of a span of bytes.
type edit struct {
	from, to int
	text     string
}

// parse reads a Go file.
func parse(source []byte) (*file, error) {
	f := &file{set: token.NewFileSet(), source: source}
	tree, err := parser.ParseFile(f.set, "", source, parser.ParseComments)
	f.tree = tree
	return f, err
}

// replace puts text in the place of a node.
func (f *file) replace(n ast.Node, text string) { f.replaceSpan(n.Pos(), n.End(), text) }

func (f *file) replaceSpan(from, to token.Pos, text string) {
	f.edits = append(f.edits, edit{f.set.Position(from).Offset, f.set.Position(to).Offset, text})
}

// function finds a function or method by its name and the source text of its
// signature from the parameters on, since what replaces its body relies on both.
func (f *file) function(name, signature string) (*ast.FuncDecl, error) {
	for _, d := range f.tree.Decls {
		fn, ok := d.(*ast.FuncDecl)
		if !ok || fn.Name.Name != name || fn.Body == nil {
			continue
		}
		if got := f.span(fn.Type.Params.Pos(), fn.Type.End()); got != signature {
			return nil, fmt.Errorf("func %s%s, want %s%s", name, got, name, signature)
		}
		return fn, nil
	}
	return nil, fmt.Errorf("it has no func %s", name)
}

// variable finds a package's variable that is declared on its own.
func (f *file) variable(name string) (*ast.GenDecl, *ast.ValueSpec, error) {
	for _, d := range f.tree.Decls {
		decl, ok := d.(*ast.GenDecl)
		if !ok || decl.Tok != token.VAR || len(decl.Specs) != 1 {
			continue
		}
		spec := decl.Specs[0].(*ast.ValueSpec)
		if len(spec.Names) == 1 && spec.Names[0].Name == name && len(spec.Values) == 1 {
			return decl, spec, nil
		}
	}
	return nil, nil, fmt.Errorf("it has no var %s", name)
}

// empty replaces the body of a function.
func (f *file) empty(name, signature, body string) error {
	fn, err := f.function(name, signature)
	if err != nil {
		return err
	}
	f.replace(fn.Body, "{\n"+body+"\n}")
	return nil
}

// remove takes out statements that are a call of a function of a package. A
// variable that was an argument still counts as used.
func (f *file) remove(pkg string, names ...string) error {
	wanted := map[string]bool{}
	for _, n := range names {
		wanted[pkg+"."+n] = true
	}
	before := len(f.edits)
	ast.Inspect(f.tree, func(n ast.Node) bool {
		s, ok := n.(*ast.ExprStmt)
		if !ok {
			return true
		}
		if call, ok := s.X.(*ast.CallExpr); ok && wanted[f.span(call.Fun.Pos(), call.Fun.End())] {
			f.replace(s, blankUse(call.Args))
		}
		return true
	})
	if len(f.edits) == before {
		return fmt.Errorf("it calls none of %s.%s", pkg, strings.Join(names, ", "+pkg+"."))
	}
	return nil
}

// blankUse returns statements that use the variables among the arguments of a call that is taken out:
// Go compiles no function with a variable that is never used.
func blankUse(args []ast.Expr) string {
	var text strings.Builder
	for _, a := range args {
		if v, ok := a.(*ast.Ident); ok && v.Name != "true" && v.Name != "false" {
			text.WriteString("_ = " + v.Name + "\n")
		}
	}
	return text.String()
}

// span returns the source between two places.
func (f *file) span(from, to token.Pos) string {
	return string(f.source[f.set.Position(from).Offset:f.set.Position(to).Offset])
}

// text returns the changed file, without the imports that it no longer needs.
func (f *file) text() ([]byte, error) {
	changed, err := f.edited()
	if err != nil {
		return nil, err
	}
	return dropImports(append([]byte(notice), changed...), f.heavy)
}

// edited returns the source with the changes made, from the first to the last.
func (f *file) edited() ([]byte, error) {
	sort.SliceStable(f.edits, func(i, j int) bool { return f.edits[i].from < f.edits[j].from })
	var b bytes.Buffer
	done := 0
	for _, e := range f.edits {
		if e.from < done {
			return nil, fmt.Errorf("two changes meet at byte %d", e.from)
		}
		b.Write(f.source[done:e.from])
		b.WriteString(e.text)
		done = e.to
	}
	b.Write(f.source[done:])
	return b.Bytes(), nil
}

// dropImports removes unused imports. The heavy ones must be among them.
func dropImports(source []byte, heavy []string) ([]byte, error) {
	f, err := parse(source)
	if err != nil {
		return nil, err
	}
	used := map[string]bool{}
	ast.Inspect(f.tree, func(n ast.Node) bool {
		if s, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := s.X.(*ast.Ident); ok {
				used[x.Name] = true
			}
		}
		return true
	})
	kept := map[string]bool{}
	for _, spec := range f.tree.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		name := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if kept[path] = used[name] || name == "_"; !kept[path] {
			f.replace(spec, "")
		}
	}
	for _, path := range heavy {
		if kept[path] {
			return nil, fmt.Errorf("it needs %s elsewhere too", path)
		}
	}
	out, err := f.edited()
	if err != nil {
		return nil, err
	}
	return format.Source(out)
}
