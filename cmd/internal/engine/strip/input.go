package strip

import (
	"errors"
	"go/ast"
)

// All input is the page's: keys, fingers and mice never reach the canvas, and
// what is passed on of them here is for nobody.

// dropEvents: the canvas listens to nothing.
func dropEvents(f *file) error {
	f.heavy = []string{Module + "/internal/file"}
	if err := f.empty("appendDroppedFiles", "(data js.Value)", ""); err != nil {
		return err
	}
	return f.empty("setCanvasEventHandlers", "(v js.Value)", "")
}

func dropKeyCodes(f *file) error { return f.emptyMap("uiKeyToJSCode") }

func dropKeyValues(f *file) error { return f.emptyMap("uiKeyToJSKey") }

// emptyMap leaves a map without its content.
func (f *file) emptyMap(name string) error {
	_, spec, err := f.variable(name)
	if err != nil {
		return err
	}
	content, ok := spec.Values[0].(*ast.CompositeLit)
	if !ok || len(content.Elts) == 0 {
		return errors.New(name + " has no content")
	}
	f.replaceSpan(content.Lbrace+1, content.Rbrace, "")
	return nil
}

func dropKeyNames(f *file) error {
	if err := f.empty("keyNameToKeyCode", "(name string) (Key, bool)", "return 0, false"); err != nil {
		return err
	}
	return f.empty("String", "() string", `return ""`)
}

func dropGamepads(f *file) error {
	return f.empty("update", "(gamepads *gamepads) error", "return nil")
}

// dropDumper: two keys of the keyboard take pictures for debugging.
func dropDumper(f *file) error {
	if err := f.empty("update", "() error", "return nil"); err != nil {
		return err
	}
	return f.empty("dump", "(screen *Image, transparent bool) error", "return nil")
}
