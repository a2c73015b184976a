package boardfile

import (
	"os"
	"path/filepath"
)

// Rewrite writes a file anew, whole or not at all, with the rights it had. A link goes on
// leading to its file.
func Rewrite(path string, text []byte) error {
	path, err := filepath.EvalSymlinks(path)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	draft, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-")
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name()) // it is gone where all went well
	_, err = draft.Write(text)
	for _, then := range []func() error{
		func() error { return draft.Chmod(info.Mode().Perm()) }, draft.Sync, draft.Close,
		func() error { return os.Rename(draft.Name(), path) },
	} {
		if err == nil {
			err = then()
		}
	}
	draft.Close()
	return err
}
