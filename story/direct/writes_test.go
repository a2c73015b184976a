package direct

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"testing"
)

// written are the fields that make up the state of the stage.
var written = []string{"Postures", "Rows", "Open", "Floors", "Members", "Push"}

// TestOnlyDirectWritesTheStage holds that the packages below work out what they
// return, and leave the stage as it is: nowhere is a part of it assigned to, or its
// address taken.
func TestOnlyDirectWritesTheStage(t *testing.T) {
	files, err := filepath.Glob("internal/*/*.go")
	if err != nil || len(files) < 20 {
		t.Fatalf("only %d files, %v", len(files), err)
	}
	fset := token.NewFileSet()
	for _, name := range files {
		if filepath.Base(filepath.Dir(name)) == "stage" {
			continue // where the stage is set up
		}
		file, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			for _, x := range writes(n) {
				if field := stageField(x); field != "" {
					t.Errorf("%s writes %s of the stage", fset.Position(x.Pos()), field)
				}
			}
			return true
		})
	}
}

// writes returns what a statement or an expression writes, or may.
func writes(n ast.Node) []ast.Expr {
	switch n := n.(type) {
	case *ast.AssignStmt:
		return n.Lhs
	case *ast.IncDecStmt:
		return []ast.Expr{n.X}
	case *ast.UnaryExpr:
		if n.Op == token.AND {
			return []ast.Expr{n.X}
		}
	}
	return nil
}

// stageField returns the field of the stage that an expression is a part of, or "".
func stageField(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.SelectorExpr:
		if slices.Contains(written, x.Sel.Name) {
			return x.Sel.Name
		}
		return stageField(x.X)
	case *ast.IndexExpr:
		return stageField(x.X)
	case *ast.ParenExpr:
		return stageField(x.X)
	case *ast.StarExpr:
		return stageField(x.X)
	}
	return ""
}
