package boardfile

import (
	"os"
	"path/filepath"
	"testing"
)

// TestRewrite holds that a file is written whole with the rights it had, through a link as
// well, and that nothing else is left in its folder.
func TestRewrite(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "a.toml"), filepath.Join(dir, "link.toml")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	if err := Rewrite(link, []byte("new")); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	info, _ := os.Stat(file)
	if err != nil || string(text) != "new" || info.Mode().Perm() != 0o600 {
		t.Errorf("it holds %q, with the rights %v: %v", text, info.Mode(), err)
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v: %v", info.Mode(), err)
	}
	if all, _ := os.ReadDir(dir); len(all) != 2 {
		t.Errorf("the folder holds %v", all)
	}
	if err := Rewrite(filepath.Join(dir, "none.toml"), nil); err == nil {
		t.Error("a file that is not there is written")
	}
}
