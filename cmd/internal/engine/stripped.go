package engine

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"standoff/cmd/internal/engine/strip"
)

// strippedModfile returns a go.mod by which the player is built with a stripped
// Ebitengine. It and the stripped sources lie in .cache, beside this module's
// go.mod, so that the program that is built does not depend on whose machine
// it is: a replaced module's folder is written into it.
func strippedModfile() (string, error) {
	out, err := GoTool(InBrowser, "list", "-f", "{{.Module.Version}}\n{{.Module.Dir}}", strip.Module)
	if err != nil {
		return "", err
	}
	version, dir, _ := strings.Cut(strings.TrimSpace(out), "\n")
	if version == "" || dir == "" {
		return "", errors.New("its sources can't be found")
	}
	own, err := GoTool(nil, "env", "GOMOD")
	if err != nil {
		return "", err
	}
	root := filepath.Dir(strings.TrimSpace(own))
	name := ".cache/engine/ebiten-" + version + "-" + strip.Key()
	folder := filepath.Join(root, filepath.FromSlash(name))
	if _, err := os.Stat(folder); err != nil {
		if err := strip.Copy(folder, dir); err != nil {
			return "", err
		}
	}
	return folder + ".mod", WriteModfile(root, folder, "\nreplace "+strip.Module+" => ./"+name+"\n")
}

// WriteModfile writes this module's go.mod with one line more, and its go.sum,
// beside the folder. Another build may be reading them.
func WriteModfile(root, folder, line string) error {
	for ext, more := range map[string]string{".sum": "", ".mod": line} {
		text, err := os.ReadFile(filepath.Join(root, "go"+ext))
		if err != nil {
			return err
		}
		text = append(text, more...)
		if old, err := os.ReadFile(folder + ext); err == nil && string(old) == string(text) {
			continue
		}
		if err := ReplaceFile(folder+ext, text); err != nil {
			return err
		}
	}
	return nil
}

// ReplaceFile writes a file so that nobody ever sees half of it.
func ReplaceFile(name string, text []byte) error {
	draft, err := os.CreateTemp(filepath.Dir(name), "draft-")
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name())
	_, err = draft.Write(text)
	if err := errors.Join(err, draft.Close()); err != nil {
		return err
	}
	return os.Rename(draft.Name(), name)
}
