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
	other := map[string][2]string{
		"internal/builtinshader/shader.go":           {"var tmpl = ", "var text = "},
		"internal/colormshader/shader.go":            {"filter Filter, address", "f Filter, address"},
		"internal/legacyshader/legacyshader.go":      {"fragmentSrc []byte) (*shaderir", "src []byte) (*shaderir"},
		"internal/shaderir/program.go":               {"uniformFactors []uint32", "uniformFactors []int32"},
		"internal/graphicsdriver/opengl/shader.go":   {"version := s", "wanted := s"},
		"internal/graphicsdriver/opengl/context.go":  {"glslVersion()", "version()"},
		"internal/debug/caller.go":                   {"callerType CallerType)", "kind CallerType)"},
		"internal/ui/ui_other.go":                    {"vmguest.MarkGuest(false)", "markGuest(false)"},
		"internal/thread/thread.go":                  {"func logDiscardedCall()", "func logCall()"},
		"internal/atlas/gpuresources.go":             {"slog.Error(", "slog.Warn("},
		"internal/graphicscommand/image.go":          {"blackbg bool", "black bool"},
		"internal/graphicscommand/image_js.go":       {"func download(", "func offer("},
		"internal/legacyshader/convert.go":           {"src []byte", "source []byte"},
		"internal/ui/ui_js.go":                       {"setCanvasEventHandlers(v js.Value)", "setCanvasEventHandlers(c js.Value)"},
		"internal/ui/keys_js.go":                     {"uiKeyToJSCode = map", "uiKeyToJSCodes = map"},
		"internal/ui/input_js.go":                    {"uiKeyToJSKey = map", "uiKeyToJSValue = map"},
		"internal/ui/shader.go":                      {"uniforms map[string]any)", "uniforms map[string]int)"},
		"internal/gamepad/gamepad_js.go":             {"(gamepads *gamepads) error", "(all *gamepads) error"},
		"image.go":                                   {"indices []uint32, img *Image, options", "is []uint32, img *Image, options"},
		"internal/ui/context.go":                     {"forceDraw bool) (needSwap", "force bool) (needSwap"},
		"internal/graphicsdriver/opengl/graphics.go": {"g.context.ctx.Flush()", "g.flush()"},
		"internal/graphicsdriver/opengl/image.go":    {"ctx.Finish()", "ctx.Wait()"},
		"keys.go":                     {"(name string) (Key, bool)", "(s string) (Key, bool)"},
		"imagedumper.go":              {"screen *Image, transparent", "screen *Image, clear"},
		"internal/graphics/shader.go": {"reUnit = ", "unitPattern = "},
	}
	for name, change := range changes {
		text, err := os.ReadFile(filepath.Join(from, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		said := other[name]
		altered := strings.ReplaceAll(string(text), said[0], said[1])
		if altered == string(text) {
			t.Fatalf("%s has no %q", name, said[0])
		}
		file := filepath.Join(t.TempDir(), "file.go")
		if err := os.WriteFile(file, []byte(altered), 0o666); err != nil {
			t.Fatal(err)
		}
		if err := rewrite(file, change); err == nil {
			t.Errorf("%s was changed although it has %q", name, said[1])
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
