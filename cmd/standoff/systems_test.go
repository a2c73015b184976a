package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/go/packages"
)

// What authors run compiles on their systems, and so does what tests it: all of it is read
// and its types checked. That needs no machine code, which makes it a matter of seconds; a
// release compiles and vets the whole.
func TestTypesOnOtherSystems(t *testing.T) {
	if testing.Short() {
		t.Skip("reads what everything is linked with")
	}
	for _, system := range []string{"windows", "darwin"} {
		t.Run(system, func(t *testing.T) {
			for _, mistake := range typeErrors(t, system) {
				t.Error(mistake)
			}
		})
	}
}

// typeErrors returns what the compiler would refuse in our own packages on a system.
func typeErrors(t *testing.T, system string) []string {
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	all, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedCompiledGoFiles | packages.NeedImports |
			packages.NeedDeps | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedTypesSizes,
		Dir:       root,
		Env:       append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=0"),
		Tests:     true,
		ParseFile: parseOurs(root),
	}, "./...")
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 100 {
		t.Fatalf("only %d packages were read", len(all))
	}
	var mistakes []string
	for _, p := range all {
		if strings.HasSuffix(p.ID, ".test") {
			continue // what the go command writes to run the tests of a package
		}
		for _, mistake := range p.Errors {
			mistakes = append(mistakes, mistake.Error())
		}
	}
	slices.Sort(mistakes)
	return slices.Compact(mistakes)
}

// parseOurs parses what lies in a folder; of all other files it leaves out what is within
// functions, which takes the most of the time and is not ours to check.
func parseOurs(root string) func(*token.FileSet, string, []byte) (*ast.File, error) {
	return func(files *token.FileSet, name string, text []byte) (*ast.File, error) {
		file, err := parser.ParseFile(files, name, text, parser.SkipObjectResolution)
		if file == nil || strings.HasPrefix(name, root+string(filepath.Separator)) {
			return file, err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok {
				f.Body = nil
			}
		}
		return file, err
	}
}
