package strip

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// engineDir is where the sources of the Ebitengine that we use lie.
func engineDir(t *testing.T) string {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", "{{.Module.Dir}}", Module).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}

func TestEveryChangeIsMadeAndSaid(t *testing.T) {
	from, to := engineDir(t), filepath.Join(t.TempDir(), "engine")
	if err := Copy(to, from); err != nil {
		t.Fatal(err)
	}
	err := filepath.WalkDir(to, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, _ := filepath.Rel(to, path)
		got, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if filepath.ToSlash(name) == compiled {
			return nil
		}
		want, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		said := bytes.HasPrefix(got, []byte(notice))
		if _, meant := changes[filepath.ToSlash(name)]; meant != said || meant == bytes.Equal(got, want) {
			t.Errorf("%s: meant to change %v, says so %v", name, meant, said)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"LICENSE", "NOTICE.md", compiled} {
		if _, err := os.Stat(filepath.Join(to, name)); err != nil {
			t.Error(err)
		}
	}
}

func TestAnotherShapeIsRefused(t *testing.T) {
	from := engineDir(t)
	others := []struct{ name, was, altered string }{
		{"internal/builtinshader/shader.go", "var tmpl = ", "var text = "},
		{"internal/colormshader/shader.go", "filter Filter, address", "f Filter, address"},
		{"internal/legacyshader/legacyshader.go", "fragmentSrc []byte) (*shaderir", "src []byte) (*shaderir"},
		{"internal/shaderir/program.go", "uniformFactors []uint32", "uniformFactors []int32"},
		{"internal/graphicsdriver/opengl/shader.go", "version := s", "wanted := s"},
		{"internal/graphicsdriver/opengl/context.go", "glslVersion()", "version()"},
		{"internal/debug/caller.go", "callerType CallerType)", "kind CallerType)"},
		{"internal/ui/ui_other.go", "vmguest.MarkGuest(false)", "markGuest(false)"},
		{"internal/thread/thread.go", "func logDiscardedCall()", "func logCall()"},
		{"internal/atlas/gpuresources.go", "slog.Error(", "slog.Warn("},
		{"internal/graphicscommand/image.go", "blackbg bool", "black bool"},
		{"internal/graphicscommand/image_js.go", "func download(", "func offer("},
		{"internal/legacyshader/convert.go", "src []byte", "source []byte"},
		{"internal/ui/ui_js.go", "setCanvasEventHandlers(v js.Value)", "setCanvasEventHandlers(c js.Value)"},
		{"internal/ui/ui_js.go", "\t\tgo f()", "\t\tgo g()"},
		{"internal/ui/ui_js.go", "outsideSize() (float64, float64)", "outsideSize() (w, h float64)"},
		{"internal/ui/keys_js.go", "uiKeyToJSCode = map", "uiKeyToJSCodes = map"},
		{"internal/ui/input_js.go", "uiKeyToJSKey = map", "uiKeyToJSValue = map"},
		{"internal/ui/shader.go", "uniforms map[string]any)", "uniforms map[string]int)"},
		{"internal/gamepad/gamepad_js.go", "(gamepads *gamepads) error", "(all *gamepads) error"},
		{"image.go", "indices []uint32, img *Image, options", "is []uint32, img *Image, options"},
		{"image.go", "vs := i.ensureTmpVertices", "vs := i.ensureVertices"},
		{"internal/ui/context.go", "present bool) error", "shown bool) error"},
		{"internal/graphicsdriver/opengl/graphics.go", "g.context.ctx.Flush()", "g.flush()"},
		{"internal/graphicsdriver/opengl/graphics.go", "g.state.resetLastUniforms()", "g.forget()"},
		{"internal/graphicsdriver/opengl/image.go", "ctx.Finish()", "ctx.Wait()"},
		{"keys.go", "(name string) (Key, bool)", "(s string) (Key, bool)"},
		{"imagedumper.go", "screen *Image, transparent", "screen *Image, clear"},
		{"internal/graphics/shader.go", "reUnit = ", "unitPattern = "},
		{"internal/ui/context.go", "ui *UserInterface) error {", "_ *UserInterface) error {"},
		{"internal/graphicsdriver/opengl/program.go", "[u.name] = u.value", "[u.name] = value"},
		{"internal/graphicsdriver/opengl/program.go", "\tcontext.ctx.BindVertexArray(", "\tcontext.BindVertexArray("},
		{"internal/atlas/image.go", "+= oxf", "+= ox"},
		{"internal/graphicscommand/commandqueue.go", "indices []uint32, offset", "is []uint32, offset"},
	}
	tried := map[string]bool{}
	for _, other := range others {
		tried[other.name] = true
		text, err := os.ReadFile(filepath.Join(from, filepath.FromSlash(other.name)))
		if err != nil {
			t.Fatal(err)
		}
		altered := strings.ReplaceAll(string(text), other.was, other.altered)
		if altered == string(text) {
			t.Fatalf("%s has no %q", other.name, other.was)
		}
		file := filepath.Join(t.TempDir(), "file.go")
		if err := os.WriteFile(file, []byte(altered), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := rewrite(file, changes[other.name]); err == nil {
			t.Errorf("%s was changed although it has %q", other.name, other.altered)
		}
	}
	for name := range changes {
		if !tried[name] {
			t.Errorf("no other shape of %s is tried", name)
		}
	}
}

func TestARefusedModuleLeavesNothing(t *testing.T) {
	parent := t.TempDir()
	if err := Copy(filepath.Join(parent, "engine"), t.TempDir()); err == nil {
		t.Error("an empty folder passed for Ebitengine")
	}
	left, err := os.ReadDir(parent)
	if err != nil || len(left) > 0 {
		t.Errorf("left %v, %v", left, err)
	}
}
