package strip

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"strconv"
	"strings"
	"text/template"
)

// The kinds of the engine's own shaders, in the order of its constants.
var (
	filters   = []string{"FilterNearest", "FilterLinear", "FilterPixelated"}
	addresses = []string{"AddressUnsafe", "AddressClampToZero", "AddressRepeat"}
)

// writeOutShaders: the sources of nine shaders come from one template, which
// is executed here instead of in the browser. This counts most: a template
// may call any method, so that the linker must keep every one of everything.
func writeOutShaders(f *file) error {
	f.heavy = []string{"text/template", "fmt"}
	for typ, names := range map[string][]string{"Filter": filters, "Address": addresses} {
		if err := f.enumerates(typ, names); err != nil {
			return err
		}
	}
	decl, spec, err := f.variable("tmpl")
	if err != nil {
		return err
	}
	text, err := templateText(spec)
	if err != nil {
		return err
	}
	sources, err := shaderSources(text)
	if err != nil {
		return err
	}
	f.replace(decl, sources)
	fn, err := f.function("ShaderSource", "(filter Filter, address Address) []byte")
	if err != nil {
		return err
	}
	return f.shortenShaderSource(fn)
}

// enumerates checks that the constants of a type are these, from 0 on.
func (f *file) enumerates(typ string, names []string) error {
	for _, d := range f.tree.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST || len(g.Specs) != len(names) {
			continue
		}
		want := "const (\n\t" + names[0] + " " + typ + " = iota\n\t" +
			strings.Join(names[1:], "\n\t") + "\n)"
		if f.span(g.Pos(), g.End()) == want {
			return nil
		}
	}
	return fmt.Errorf("the constants of %s are not %s", typ, strings.Join(names, ", "))
}

// templateText is the text in template.Must(template.New("…").Parse(`text`)).
func templateText(spec *ast.ValueSpec) (string, error) {
	var texts []string
	ast.Inspect(spec.Values[0], func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && l.Value[0] == '`' {
			texts = append(texts, l.Value)
		}
		return true
	})
	if len(texts) != 1 {
		return "", errors.New("var tmpl is not a template with one text")
	}
	return strconv.Unquote(texts[0])
}

// shaderSources is the declaration of every source that the template makes.
func shaderSources(text string) (string, error) {
	t, err := template.New("").Option("missingkey=error").Parse(text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	b.WriteString("var sources = [FilterCount][AddressCount]string{\n")
	for filter := range filters {
		b.WriteString("{\n")
		for address := range addresses {
			data := map[string]int{"Filter": filter, "Address": address}
			for i, name := range filters {
				data[name] = i
			}
			for i, name := range addresses {
				data[name] = i
			}
			var source bytes.Buffer
			if err := t.Execute(&source, data); err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "%q,\n", source.String())
		}
		b.WriteString("},\n")
	}
	b.WriteString("}\n")
	return b.String(), nil
}

// shortenShaderSource lets ShaderSource take a source where it executed the
// template: from the statement that declares buf to the one that declares b.
func (f *file) shortenShaderSource(fn *ast.FuncDecl) error {
	var from, to ast.Stmt
	for _, s := range fn.Body.List {
		switch text := f.span(s.Pos(), s.End()); {
		case text == "var buf bytes.Buffer":
			from = s
		case text == "b := buf.Bytes()":
			to = s
		}
	}
	if from == nil || to == nil || from.Pos() > to.Pos() {
		return errors.New("ShaderSource does not execute its template into buf")
	}
	f.replaceSpan(from.Pos(), to.End(), "b := []byte(sources[filter][address])")
	return nil
}
