package release

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"cmp"
	"compress/gzip"
	"debug/buildinfo"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"standoff/cmd/internal/engine"

	cdx "github.com/CycloneDX/cyclonedx-go"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var aDay = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

// TestSameBytesInTwoFolders holds that a release is the same byte for byte whoever makes it: in
// another folder, with another home, name, language, time zone and rights of new files.
func TestSameBytesInTwoFolders(t *testing.T) {
	if testing.Short() || runtime.GOOS == "windows" {
		t.Skip("it builds the program twice, by a shell")
	}
	var made [2]map[string][]byte
	var dirs [2]string
	for i := range dirs { // before anything is built: sources may change meanwhile
		dirs[i] = filepath.Join(t.TempDir(), strings.Repeat("deep/er ", i), "sources")
		copySources(t, dirs[i])
	}
	for i, who := range [][]string{
		{"umask 022", "TZ=UTC", "LANG=C", "USER=ann"}, {"umask 077", "TZ=Asia/Tokyo", "LANG=de_DE.UTF-8", "USER=a-much-longer-name"},
	} {
		dir := dirs[i]
		cmd := exec.Command("sh", "-c", who[0]+" && go run -trimpath ./cmd/release -only linux/amd64 -commit c0ffee -date "+
			aDay.Format(time.RFC3339))
		cmd.Dir = dir
		cmd.Env = append(append(os.Environ(), goFolders(t)...), append(who[1:], "HOME="+t.TempDir())...)
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, said)
		}
		made[i] = map[string][]byte{}
		files, _ := filepath.Glob(filepath.Join(dir, "release", "*"))
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			made[i][filepath.Base(file)] = data
		}
	}
	holdsManual(t, made[0]["standoff-2026.1.2-linux-amd64.tar.gz"])
	for _, name := range []string{"SHA256SUMS", "standoff-2026.1.2-linux-amd64.tar.gz", "standoff-2026.1.2-linux-amd64.cdx.json"} {
		if len(made[0][name]) == 0 || !bytes.Equal(made[0][name], made[1][name]) {
			t.Errorf("%s has %d bytes in one folder and others, %d, in the other", name, len(made[0][name]), len(made[1][name]))
		}
	}
}

// holdsManual fails when an archive has no manual beside its program.
func holdsManual(t *testing.T, archive []byte) {
	t.Helper()
	unpacked, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for r := tar.NewReader(unpacked); ; {
		header, err := r.Next()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		names = append(names, header.Name)
	}
	for _, want := range []string{"/standoff", "/README.txt", "/manual/index.html", "/manual/tutorial-1.png"} {
		if !slices.ContainsFunc(names, func(name string) bool { return strings.HasSuffix(name, want) }) {
			t.Errorf("the archive has no %s but %v", want, names)
		}
	}
}

// goFolders returns where Go keeps what it has built, which is not in the home of whoever builds.
func goFolders(t *testing.T) []string {
	out, err := engine.GoTool(nil, "env", "GOCACHE", "GOMODCACHE", "GOPATH")
	if err != nil {
		t.Fatal(err)
	}
	dirs := strings.Split(strings.TrimSpace(out), "\n")
	return []string{"GOCACHE=" + dirs[0], "GOMODCACHE=" + dirs[1], "GOPATH=" + dirs[2]}
}

// copySources copies what git knows of this module, as it is now, into a folder.
func copySources(t *testing.T, to string) {
	t.Helper()
	root := filepath.Join("..", "..", "..")
	list, err := engine.RunTool(root, nil, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
	if err != nil {
		t.Skip("without git nobody knows what belongs to the sources: ", err)
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(list, "\x00"), "\x00") {
		data, err := os.ReadFile(filepath.Join(root, name))
		if os.IsNotExist(err) {
			continue // deleted, and not yet committed
		}
		if err == nil {
			err = os.MkdirAll(filepath.Dir(filepath.Join(to, name)), 0o755)
		}
		if err == nil {
			err = os.WriteFile(filepath.Join(to, name), data, 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestBillNamesEveryPart holds that the bill of a program has every module that is linked into it,
// with its hash and its licence.
func TestBillNamesEveryPart(t *testing.T) {
	self := filepath.Join(t.TempDir(), "program")
	if _, err := engine.GoTool(nil, "build", "-o", self, "standoff/cmd/release"); err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile(self)
	if err != nil {
		t.Fatal(err)
	}
	parts, err := engine.LinkedModules(nil, "standoff/cmd/release")
	if err != nil {
		t.Fatal(err)
	}
	text, err := billOf(program, parts, nil, All[0], Commit{Hash: "c0ffee", Version: "1.2", Date: aDay})
	if err != nil {
		t.Fatal(err)
	}
	conforms(t, text)
	var bom cdx.BOM
	if err := json.Unmarshal(text, &bom); err != nil {
		t.Fatal(err)
	}
	info, err := buildinfo.ReadFile(self)
	if err != nil || len(info.Deps) < 5 {
		t.Fatal(info, err)
	}
	for _, d := range info.Deps {
		i := slices.IndexFunc(*bom.Components, func(c cdx.Component) bool {
			return c.PackageURL == "pkg:golang/"+d.Path+"@"+d.Version
		})
		if i < 0 {
			t.Errorf("%s is missing", d.Path)
		} else if c := (*bom.Components)[i]; c.Licenses == nil || c.Hashes == nil {
			t.Errorf("%s has no licence or no hash", d.Path)
		}
	}
	again, err := billOf(program, parts, nil, All[0], Commit{Hash: "c0ffee", Version: "1.2", Date: aDay})
	if err != nil || !bytes.Equal(text, again) {
		t.Error("a second bill of the same is another")
	}
}

// conforms fails when a bill is none by CycloneDX' own schema, which comes with its library.
func conforms(t *testing.T, bill []byte) {
	t.Helper()
	dir, err := engine.GoTool(nil, "list", "-m", "-f", "{{.Dir}}", "github.com/CycloneDX/cyclonedx-go")
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	const at = "http://cyclonedx.org/schema/"
	for name, file := range map[string]string{"bom-1.6.schema.json": "", "spdx.schema.json": "", "jsf-0.82.schema.json": "jsf-0.82.schemax.json"} {
		f, err := os.Open(filepath.Join(strings.TrimSpace(dir), "schema", cmp.Or(file, name)))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		schema, err := jsonschema.UnmarshalJSON(f)
		if err == nil {
			err = c.AddResource(at+name, schema)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	schema, err := c.Compile(at + "bom-1.6.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(bill))
	if err == nil {
		err = schema.Validate(value)
	}
	if err != nil {
		t.Error(err)
	}
}

// TestArchivesTellNothingOfTheirMaker: sorted, of one time, owned by nobody, the program alone to
// be run.
func TestArchivesTellNothingOfTheirMaker(t *testing.T) {
	files := func() []entry {
		return []entry{{"x/standoff.exe", []byte("MZ"), true}, {"x/README.txt", []byte("Read"), false}}
	}
	for _, target := range []Target{All[0], All[4]} {
		a, err := archiveOf(files(), target, aDay)
		if err != nil {
			t.Fatal(err)
		}
		turned := files()
		slices.Reverse(turned)
		if b, err := archiveOf(turned, target, aDay); err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s: the same files in another order make another archive: %v", target.Name(), err)
		}
	}
	a, _ := archiveOf(files(), All[4], aDay)
	z, err := zip.NewReader(bytes.NewReader(a), int64(len(a)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "x/README.txt" || !z.File[1].Modified.Equal(aDay) || z.File[1].Mode() != 0o755 || z.File[0].Mode() != 0o644 {
		t.Errorf("the archive holds %+v", z.File)
	}
}

func TestReadmeOfEverySystem(t *testing.T) {
	for _, target := range All {
		text := string(target.readme(Commit{Hash: "c0ffee", Version: "1.2"}))
		if !strings.Contains(text, "c0ffee") || !strings.Contains(text, "manual/index.html") || strings.Contains(text, "\r\n") != (target.OS == "windows") {
			t.Errorf("%s: %s", target.Name(), text)
		}
	}
	if _, err := ParseTargets("linux/amd64,windows/arm64"); err != nil {
		t.Error(err)
	}
	if _, err := ParseTargets("plan9/386"); err == nil {
		t.Error("a release for Plan 9")
	}
}

// TestMarkIsSeen holds that the icon has its wedges at the smallest size too.
func TestMarkIsSeen(t *testing.T) {
	m := mark(16)
	left, _, _, _ := m.At(6, 8).RGBA()
	right, _, _, _ := m.At(10, 8).RGBA()
	corner, _, _, _ := m.At(1, 1).RGBA()
	if left < 0xc000 || corner > 0x4000 || right == left {
		t.Errorf("left is %#x, right %#x, the corner %#x", left, right, corner)
	}
	if _, err := windowsResources(Commit{Hash: "c0ffee", Version: "1.2", Date: aDay}); err != nil {
		t.Error(err)
	}
}
