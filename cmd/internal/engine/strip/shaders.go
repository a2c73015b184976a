package strip

import (
	"errors"
	"fmt"
	"go/ast"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// The engine's own shaders are written in Kage, which it compiles to GLSL in
// the browser. Here that is done ahead, by the engine's own compiler, so that
// neither it nor the parser of Go that it is built on has to be fetched. What
// was a shader's source becomes its name in the list of those compiled.

// compiled is the file of the shaders that were compiled ahead, and compiler
// the place of the program that writes it, within the engine's module.
const (
	compiled = "internal/legacyshader/compiled.go"
	compiler = "internal/legacyshader/compile.go"
)

// compileShaders has the engine in the folder, which is still whole, compile
// its shaders.
func compileShaders(dir string) error {
	source, err := own.ReadFile("compile/main.go")
	if err != nil {
		return err
	}
	place := filepath.Join(dir, filepath.FromSlash(compiler))
	if err := os.WriteFile(place, source, 0o666); err != nil {
		return err
	}
	defer os.Remove(place)
	run := exec.Command("go", "run", compiler)
	run.Dir = dir
	run.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOOS=", "GOARCH=")
	var said strings.Builder
	run.Stderr = &said
	text, err := run.Output()
	if err != nil {
		return fmt.Errorf("its shaders can't be compiled: %w\n%s", err, said.String())
	}
	return os.WriteFile(filepath.Join(dir, filepath.FromSlash(compiled)), text, 0o666)
}

// nameShaders: the sources of nine shaders come from one template, which needs
// text/template. This counts most: a template may call any method, so that the
// linker must keep every one of everything.
func nameShaders(f *file) error {
	f.heavy = []string{"text/template"}
	decl, _, err := f.variable("tmpl")
	if err != nil {
		return err
	}
	f.replace(decl, "")
	return f.empty("ShaderSource", "(filter Filter, address Address) []byte",
		fmt.Sprintf(`return fmt.Appendf(nil, "%s %%d %%d", filter, address)`, f.tree.Name.Name))
}

// takeCompiled lets a shader be looked up where it was compiled.
func takeCompiled(f *file) error {
	return f.empty("CompileShader", "(fragmentSrc []byte) (*shaderir.Program, Unit, error)", `
	for i := range compiled {
		if compiled[i].name == string(fragmentSrc) {
			return &compiled[i].program, Pixels, nil
		}
	}
	return nil, 0, fmt.Errorf("legacyshader: this build has only the engine's own shaders")`)
}

// dropCompiler takes the compiler out, and with it go/parser and regexp.
func dropCompiler(f *file) error {
	f.heavy = []string{Module + "/internal/shader", "regexp"}
	decl, _, err := f.variable("reUnit")
	if err != nil {
		return err
	}
	f.replace(decl, "")
	if err := f.empty("ParseKageUnitDirective", "(src []byte) (string, error)", `return "pixels", nil`); err != nil {
		return err
	}
	return f.empty("CompileShader", "(fragmentSrc []byte) (*shaderir.Program, error)",
		`return nil, fmt.Errorf("graphics: this build compiles no shaders")`)
}

// carryGLSL gives a program the place for what was compiled ahead: its GLSL,
// and which of its uniform variables it reads.
func carryGLSL(f *file) error {
	field := f.field("Program", "uniformFactors []uint32")
	if field == nil {
		return errors.New("type Program has no uniformFactors []uint32")
	}
	f.replace(field, "UniformFactors []uint32\nVertexGLSL, FragmentGLSL string")
	return f.empty("FilterUniformVariables", "(uniforms []uint32)", `
	for i, factor := range p.UniformFactors {
		uniforms[i] *= factor
	}`)
}

// field finds a field of a struct by its text.
func (f *file) field(typ, text string) *ast.Field {
	var found *ast.Field
	ast.Inspect(f.tree, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok || spec.Name.Name != typ {
			return true
		}
		if s, ok := spec.Type.(*ast.StructType); ok {
			for _, field := range s.Fields.List {
				if f.span(field.Pos(), field.End()) == text {
					found = field
				}
			}
		}
		return false
	})
	return found
}

// dropGLSL lets the driver take the GLSL from the program: WebGL 2 needs that
// of OpenGL ES 3.
func dropGLSL(f *file) error {
	f.heavy = []string{Module + "/internal/shaderir/glsl", Module + "/internal/shaderprecomp"}
	compile, err := f.function("compile", "() error")
	if err != nil {
		return err
	}
	from, to := token.NoPos, token.NoPos
	for _, s := range compile.Body.List {
		text := f.span(s.Pos(), s.End())
		if text == "version := s.graphics.context.glslVersion()" {
			from = s.Pos()
		}
		if strings.HasPrefix(text, "if vs, fs, ok := shaderprecomp.GLSL(s.ir.SourceID, ") {
			to = s.End()
		}
	}
	if from == token.NoPos || to < from {
		return errors.New("compile does not ask for a version and for GLSL")
	}
	f.replaceSpan(from, to, "vssrc, fssrc := s.ir.VertexGLSL, s.ir.FragmentGLSL")
	return nil
}

func dropGLSLVersion(f *file) error {
	f.heavy = []string{Module + "/internal/shaderir/glsl"}
	fn, err := f.function("glslVersion", "() glsl.GLSLVersion")
	if err != nil {
		return err
	}
	f.replace(fn, "")
	return nil
}

// dropUniforms: none of the engine's own shaders has uniform variables that
// its callers set, but for those of colour matrices, which are an old kind.
func dropUniforms(f *file) error {
	f.heavy = []string{"reflect"}
	return f.empty("AppendUniforms", "(dst []uint32, uniforms map[string]any) []uint32", `
	if s.uniformDwordCount > 0 {
		panic("ui: this build sets no uniform variables")
	}
	return dst`)
}
