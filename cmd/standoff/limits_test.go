package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

const (
	mostMethods = 40
	mostFields  = 12
)

// mayBeLarger are the types that are larger than the limits, and why.
var mayBeLarger = map[string]string{
	"story.Story":           "all that stands at the head of a storyboard",
	"story.Placing":         "all the ways to say where something stands",
	"story.Group":           "all that an author may say of a group",
	"story.Step":            "all that an author may say of a step",
	"story.Move":            "all that an author may say of a move",
	"story.Note":            "all that an author may say of a note",
	"story/plan.Leg":        "a line of the timetable; there are many, and they are read one after another",
	"story/plan.View":       "a list for each sort of thing that a step shows",
	"scene/picture.Picture": "a list for each kind of mark",
	"scene/figure.Look":     "all by which people differ, small and comparable",
	"scene/figure.outfit":   "a colour for each part of what is worn",
	"scene/theme.Theme":     "a colour each",
	"story/layout.PropForm": "a column of the table of things each",
	"scene/picture.View":    "all that a reader and a page may ask of a picture",
	"cmd/standoff.filming":  "a flag each",
	"scene/film.page":       "all that stands in the panel during a segment",
	"scene/film.shape":      "a column of the table of layouts each",
	"scene/film.Segment":    "all that is said beside a film of a part of it",
	"web.Page":              "all that a page is made of",
	"web.Step":              "all that a page shows of a step",
	"web.article":           "a property of schema.org each",
	"web.view":              "all that the template of a page asks for",
	"cmd/player.player":     "all that the page may set, and what was made of it",
	"story/plan.Moment":     "a list for each sort of thing that can be seen at once, filled again for every picture",
}

// TestTypesStaySmall holds that no type has so many methods or fields that nobody
// can say what it is. A type that everything writes is a package without walls.
func TestTypesStaySmall(t *testing.T) {
	methods, fields := sizes(t, "../../story", "../../scene", "../../web", "../../cmd")
	if len(fields) < 100 || methods["story/plan.Plan"] == 0 {
		t.Fatalf("only %d types are found", len(fields))
	}
	for name, n := range fields {
		large := n > mostFields || methods[name] > mostMethods
		why, listed := mayBeLarger[name]
		if large && why == "" {
			t.Errorf("%s has %d fields and %d methods: want %d and %d at most", name, n, methods[name], mostFields, mostMethods)
		} else if !large && listed {
			t.Errorf("%s has become small: take it off the list", name)
		}
	}
	for name := range mayBeLarger {
		if _, ok := fields[name]; !ok {
			t.Errorf("there is no %s: take it off the list", name)
		}
	}
}

// sizes counts the methods and the fields of all types below some folders, by folder
// and name of the type. Tests' types do not count.
func sizes(t *testing.T, folders ...string) (methods, fields map[string]int) {
	methods, fields = map[string]int{}, map[string]int{}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err == nil {
				in, _ := filepath.Rel("../..", filepath.Dir(path))
				countSizes(file, filepath.ToSlash(in)+".", methods, fields)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return methods, fields
}

// countSizes adds the methods and fields of a file's types, whose names begin with
// the folder.
func countSizes(file *ast.File, folder string, methods, fields map[string]int) {
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv != nil {
				methods[folder+receiver(d.Recv.List[0].Type)]++
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				if s, ok := s.(*ast.TypeSpec); ok {
					fields[folder+s.Name.Name] += fieldsOf(s.Type)
				}
			}
		}
	}
}

// receiver returns the name of a receiver's type.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}

// fieldsOf returns how many fields a struct has; other types have none.
func fieldsOf(of ast.Expr) (n int) {
	s, ok := of.(*ast.StructType)
	if !ok {
		return 0
	}
	for _, f := range s.Fields.List {
		n += max(1, len(f.Names))
	}
	return n
}
