package strip

import (
	"errors"
	"go/ast"
	"go/token"
)

// changes are the files to change, by their path in the module.
var changes = map[string]func(*file) error{
	"internal/builtinshader/shader.go":           nameShaders,
	"internal/colormshader/shader.go":            nameShaders,
	"internal/legacyshader/legacyshader.go":      takeCompiled,
	"internal/shaderir/program.go":               carryGLSL,
	"internal/graphicsdriver/opengl/shader.go":   dropGLSL,
	"internal/graphicsdriver/opengl/context.go":  dropGLSLVersion,
	"internal/debug/caller.go":                   forgetCallers,
	"internal/ui/ui_other.go":                    dropGuest,
	"internal/thread/thread.go":                  dropThreadLog,
	"internal/atlas/gpuresources.go":             dropAtlasLog,
	"internal/graphicscommand/image.go":          dropPictureFile,
	"internal/graphicscommand/image_js.go":       dropDump,
	"internal/legacyshader/convert.go":           dropTexels,
	"internal/ui/ui_js.go":                       all(dropEvents, stayHere, lookAtNothing),
	"internal/ui/keys_js.go":                     dropKeyCodes,
	"internal/ui/input_js.go":                    dropKeyValues,
	"internal/ui/shader.go":                      dropUniforms,
	"internal/gamepad/gamepad_js.go":             dropGamepads,
	"keys.go":                                    dropKeyNames,
	"imagedumper.go":                             dropDumper,
	"internal/graphics/shader.go":                dropCompiler,
	"image.go":                                   takeVertices,
	"internal/atlas/image.go":                    moveNothing,
	"internal/graphicscommand/commandqueue.go":   countFromNothing,
	"internal/ui/context.go":                     drawOnce,
	"internal/graphicsdriver/opengl/graphics.go": all(dropFlush, forgetNoUniforms),
	"internal/graphicsdriver/opengl/program.go":  all(rememberUniforms, bindOnce),
	"internal/graphicsdriver/opengl/image.go":    dropFinish,
}

// all returns a change that makes several changes to a file, whatever comes of each, and
// returns the errors of all.
func all(changes ...func(*file) error) func(*file) error {
	return func(f *file) error {
		var problems []error
		for _, change := range changes {
			problems = append(problems, change(f))
		}
		return errors.Join(problems...)
	}
}

// forgetCallers: who called first is only told when the engine is debugged,
// and go/build, which knows where sources lie, knows nothing in a browser.
func forgetCallers(f *file) error {
	f.heavy = []string{"go/build"}
	return f.empty("FirstCaller", "() (file string, line int, callerType CallerType)",
		`return "", 0, CallerTypeNone`)
}

// dropGuest: a page is no virtual machine's guest, and only the sound and text
// input, which are not used, ask. With it go encoding/gob and net.
func dropGuest(f *file) error {
	f.heavy = []string{Module + "/internal/vmguest"}
	return f.remove("vmguest", "MarkGuest")
}

// dropThreadLog: nobody reads a page's log of calls after the end.
func dropThreadLog(f *file) error {
	f.heavy = []string{"log/slog"}
	return f.empty("logDiscardedCall", "()", "")
}

// dropAtlasLog: phones' apps save what the graphics card holds; pages do not.
func dropAtlasLog(f *file) error {
	f.heavy = []string{"log/slog"}
	return f.remove("slog", "Debug", "Error")
}

// dropPictureFile and dropDump: a key can dump the engine's pictures as files.
func dropPictureFile(f *file) error {
	f.heavy = []string{Module + "/internal/png"}
	return f.empty("dumpTo", "(w io.Writer, graphicsDriver graphicsdriver.Graphics, "+
		"blackbg bool, rect image.Rectangle) error",
		`return fmt.Errorf("graphicscommand: this build dumps no pictures")`)
}

func dropDump(f *file) error {
	f.heavy = []string{"archive/zip"}
	download, err := f.function("download", "(buf *bytes.Buffer, mime string, path string)")
	if err != nil {
		return err
	}
	f.replace(download, "")
	for _, spec := range f.tree.Imports {
		if spec.Path.Value == `"archive/zip"` {
			f.replace(spec, `"errors"`)
		}
	}
	const none = `return "", errors.New("graphicscommand: this build dumps no pictures")`
	if err := f.empty("Dump", "(graphicsDriver graphicsdriver.Graphics, path string, blackbg bool, "+
		"rect image.Rectangle) (string, error)", none); err != nil {
		return err
	}
	return f.empty("DumpImages", "(images []*Image, graphicsDriver graphicsdriver.Graphics, "+
		"dir string) (string, error)", none)
}

// dropTexels: shaders in texels are an old kind; those of the engine are in
// pixels, and we have none. With them goes go/printer.
func dropTexels(f *file) error {
	f.heavy = []string{"go/printer", "go/parser", "go/ast"}
	for _, d := range f.tree.Decls {
		if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.IMPORT {
			continue
		}
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Name.Name == "convertToPixels" {
			continue
		}
		f.replace(d, "")
	}
	return f.empty("convertToPixels", "(src []byte) ([]byte, error)",
		`return nil, fmt.Errorf("legacyshader: this build knows only //kage:unit pixels")`)
}
