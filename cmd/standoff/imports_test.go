package main

import (
	"slices"
	"strings"
	"testing"

	"standoff/cmd/internal/engine"
)

// mayImport are the house rules: which packages beyond the standard library
// each of ours may import directly. A package that is not listed may import
// none of ours. The way is story, scene, painters, commands, and never back;
// within story it is from the model by reading and layout to the plan.
var mayImport = map[string][]string{
	"standoff/story":                           {"standoff/story/problem"},
	"standoff/story/chance":                    {"standoff/story/plane"},
	"standoff/story/grammar":                   {"standoff/story"},
	"standoff/story/grammar/describe":          {"standoff/story/grammar", "github.com/BurntSushi/toml"},
	"standoff/story/read":                      {"standoff/story", "standoff/story/grammar", "standoff/story/problem", "standoff/story/reading", "github.com/BurntSushi/toml"},
	"standoff/story/layout":                    {"standoff/story", "standoff/story/plane", "standoff/story/problem"},
	"standoff/story/ways":                      {"standoff/story", "standoff/story/layout", "standoff/story/plane"},
	"standoff/story/planfile":                  {"standoff/story", "standoff/story/plan", "standoff/story/plane", "standoff/story/problem"},
	"standoff/story/plan":                      {"standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plane"},
	"standoff/story/direct":                    {"standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/story/problem", "standoff/story/direct/internal/"},
	"standoff/story/direct/internal/stage":     {"standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/story/problem", "standoff/story/ways"},
	"standoff/story/direct/internal/drive":     {"standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane"},
	"standoff/story/direct/internal/formation": {"standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plane", "standoff/story/problem", "standoff/story/direct/internal/stage"},
	"standoff/story/direct/internal/route":     {"standoff/story", "standoff/story/layout", "standoff/story/plane", "standoff/story/ways", "standoff/story/direct/internal/stage"},
	"standoff/story/direct/internal/cutaway":   {"standoff/story/layout", "standoff/story/plane"},
	"standoff/story/direct/internal/shot":      {"standoff/story/direct/internal/cutaway", "standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/story/direct/internal/stage"},
	"standoff/story/direct/internal/pace":      {"standoff/story", "standoff/story/plan", "standoff/story/problem", "standoff/story/reading"},
	"standoff/story/tell":                      {"standoff/story", "standoff/story/plan", "standoff/story/problem", "standoff/story/words"},
	"standoff/story/calendar":                  {"standoff/story"},
	"standoff/story/words":                     {"standoff/story", "standoff/story/problem", "standoff/story/repair", "standoff/story/spell", "golang.org/x/text/"},
	"standoff/story/format":                    {"standoff/story", "standoff/story/grammar", "github.com/pelletier/go-toml/v2/unstable"},
	"standoff/story/storytest":                 {"standoff/story", "standoff/story/boards", "standoff/story/layout", "standoff/story/plane", "standoff/story/read"},
	"standoff/story/repair":                    {"standoff/story/grammar", "standoff/story/mend", "standoff/story/problem", "github.com/BurntSushi/toml", "github.com/pelletier/go-toml/v2/unstable"},
	"standoff/story/author":                    {"standoff/story", "standoff/story/check", "standoff/story/grammar", "standoff/story/mend", "standoff/story/problem", "standoff/story/read", "standoff/story/repair", "standoff/story/spell"},
	"standoff/story/check":                     {"standoff/story", "standoff/story/grammar", "standoff/story/layout", "standoff/story/problem", "standoff/story/reading", "standoff/story/spell"},

	"standoff/scene/theme":                {"standoff/story"},
	"standoff/scene/eyes":                 {"standoff/story", "standoff/scene/theme"},
	"standoff/scene/figure":               {"standoff/story", "standoff/story/plan", "standoff/scene/path", "standoff/scene/theme"},
	"standoff/scene/picture":              {"standoff/story", "standoff/scene/figure", "standoff/scene/path", "standoff/scene/theme"},
	"standoff/scene/camera":               {"standoff/story/chance", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/scene/path"},
	"standoff/scene/scenery":              {"standoff/scene/camera", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/scenery/building", "standoff/scene/scenery/draw", "standoff/scene/scenery/ground", "standoff/scene/scenery/pieces", "standoff/scene/scenery/props", "standoff/scene/scenery/seating", "standoff/scene/scenery/surroundings", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane"},
	"standoff/scene/scenery/building":     {"standoff/scene/camera", "standoff/scene/path", "standoff/scene/scenery/draw", "standoff/scene/scenery/extent", "standoff/scene/scenery/pieces", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane"},
	"standoff/scene/scenery/draw":         {"standoff/scene/camera", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme", "standoff/story", "standoff/story/plane"},
	"standoff/scene/scenery/extent":       {"standoff/scene/path", "standoff/story", "standoff/story/layout", "standoff/story/plane"},
	"standoff/scene/scenery/ground":       {"standoff/scene/path", "standoff/scene/scenery/draw", "standoff/scene/scenery/extent", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plane"},
	"standoff/scene/scenery/pieces":       {"standoff/scene/figure", "standoff/scene/scenery/draw", "standoff/story/plane"},
	"standoff/scene/scenery/props":        {"standoff/scene/path", "standoff/scene/scenery/building", "standoff/scene/scenery/draw", "standoff/scene/scenery/pieces", "standoff/scene/scenery/trees", "standoff/scene/scenery/vehicles", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane"},
	"standoff/scene/scenery/seating":      {"standoff/scene/camera", "standoff/scene/path", "standoff/scene/scenery/draw", "standoff/scene/scenery/pieces", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plane"},
	"standoff/scene/scenery/surroundings": {"standoff/scene/path", "standoff/scene/scenery/draw", "standoff/scene/scenery/extent", "standoff/scene/scenery/ground", "standoff/scene/scenery/trees", "standoff/scene/theme", "standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plane"},
	"standoff/scene/scenery/trees":        {"standoff/scene/path", "standoff/scene/scenery/draw", "standoff/scene/theme", "standoff/story/chance", "standoff/story/layout", "standoff/story/plane"},
	"standoff/scene/scenery/vehicles":     {"standoff/scene/path", "standoff/scene/picture", "standoff/scene/scenery/draw", "standoff/scene/scenery/pieces", "standoff/scene/theme", "standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane"},
	"standoff/scene/locator":              {"standoff/story/layout", "standoff/story/plane", "standoff/scene/camera", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme"},
	"standoff/scene/lettering":            {"standoff/story", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme"},
	"standoff/scene/marks":                {"standoff/story", "standoff/story/chance", "standoff/story/plan", "standoff/story/plane", "standoff/scene/camera", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme"},
	"standoff/scene/label": {"standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/scene/camera", "standoff/scene/figure", "standoff/scene/lettering", "standoff/scene/locator",
		"standoff/scene/marks", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme", "standoff/scene/scenery/extent", "standoff/scene/scenery/props"},
	"standoff/scene": {"standoff/story", "standoff/story/layout", "standoff/story/plan", "standoff/story/plane", "standoff/scene/camera", "standoff/scene/figure", "standoff/scene/label", "standoff/scene/marks",
		"standoff/scene/path", "standoff/scene/picture", "standoff/scene/scenery", "standoff/scene/scenery/draw", "standoff/scene/scenery/pieces", "standoff/scene/scenery/vehicles"},
	"standoff/scene/film": {"standoff/story", "standoff/story/calendar", "standoff/story/chance", "standoff/story/plan", "standoff/story/reading", "standoff/scene",
		"standoff/scene/lettering", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme", "golang.org/x/text/", "github.com/rivo/uniseg"},
	"standoff/scene/scenetest": {"standoff/story/", "standoff/scene/picture", "standoff/scene/theme"},

	"standoff/scene/raster": {
		"standoff/scene/figure", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme", "golang.org/x/image/",
		"github.com/go-text/typesetting/", "eliasnaur.com/font/noto/sans/arabic/",
	},
	"standoff/scene/svg": {"standoff/story", "standoff/scene/figure", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme"},
	"standoff/scene/gpu": {
		"standoff/scene/figure", "standoff/scene/path", "standoff/scene/picture", "standoff/scene/theme", "standoff/scene/raster",
		"golang.org/x/image/", "github.com/hajimehoshi/ebiten/v2",
	},
	"standoff/web": {
		"standoff/story", "standoff/story/calendar", "github.com/tdewolff/minify/v2", "github.com/evanw/esbuild/pkg/api", "golang.org/x/text/",
	},
	"standoff/cmd/internal/board":       {"standoff/story/", "standoff/story", "github.com/gosimple/slug"},
	"standoff/cmd/internal/boardfile":   {"standoff/cmd/internal/board", "standoff/story/grammar", "standoff/story/boards"},
	"standoff/cmd/internal/panel":       {"standoff/story", "standoff/story/plan", "standoff/scene/", "standoff/scene", "standoff/web"},
	"standoff/cmd/internal/composition": {"standoff/cmd/internal/panel", "standoff/story/plan", "standoff/scene/", "standoff/scene", "golang.org/x/sync/errgroup"},
	"standoff/cmd/internal/sight":       {"standoff/cmd/internal/panel", "standoff/story/", "standoff/story", "standoff/scene/", "standoff/scene", "golang.org/x/sync/errgroup"},
	"standoff/cmd/internal/diagnostics": {"standoff/cmd/internal/board", "standoff/cmd/internal/sight", "standoff/cmd/internal/terminal", "standoff/story/", "standoff/story", "golang.org/x/sync/errgroup"},
	"standoff/cmd/internal/claims":      {"standoff/cmd/internal/terminal", "standoff/story/", "standoff/story"},
	"standoff/cmd/internal/reel":        {"golang.org/x/sync/errgroup", "golang.org/x/image/draw"},
	"standoff/cmd/internal/transcript":  {"standoff/scene/film"},
	"standoff/cmd/internal/schema":      {"standoff/story/", "github.com/BurntSushi/toml"},
	"standoff/cmd/internal/site": {
		"standoff/cmd/internal/board", "standoff/cmd/internal/pack", "standoff/cmd/internal/panel", "standoff/story/", "standoff/story",
		"standoff/scene/", "standoff/web", "golang.org/x/sync/errgroup",
	},
	"standoff/cmd/internal/release": {
		"standoff/cmd/internal/carried", "standoff/cmd/internal/engine", "standoff/cmd/internal/pack", "standoff/web", "golang.org/x/image/vector",
		"github.com/CycloneDX/cyclonedx-go", "github.com/google/licensecheck", "github.com/tc-hib/winres", "github.com/yuin/goldmark",
	},
	"standoff/cmd/release":         {"standoff/cmd/internal/release"},
	"standoff/cmd/internal/engine": {"standoff/cmd/internal/engine/strip", "standoff/cmd/internal/engine/trim"},
	"standoff/cmd/internal/store": {"gocloud.dev/", "github.com/aws/", "github.com/Azure/azure-sdk-for-go/sdk/",
		"google.golang.org/api/"},
	"standoff/cmd/internal/store/storetest": {"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"},
	"standoff/cmd/internal/pack":            {"github.com/andybalholm/brotli"},
	"standoff/cmd/internal/publication":     {"standoff/cmd/internal/pack", "standoff/cmd/internal/store", "golang.org/x/sync/errgroup"},
	"standoff/cmd/internal/visit":           {"github.com/andybalholm/brotli"},
	"standoff/cmd/internal/preview": {
		"standoff/cmd/internal/board", "standoff/cmd/internal/boardfile", "standoff/cmd/internal/diagnostics", "standoff/cmd/internal/panel",
		"standoff/cmd/internal/sight", "standoff/cmd/internal/site", "standoff/cmd/internal/terminal", "standoff/story/plan", "standoff/story/problem", "standoff/web",
	},
	"standoff/cmd/standoff": {
		"standoff/cmd/internal/", "standoff/story/", "standoff/story", "standoff/scene/", "standoff/scene", "standoff/web",
	},
	"standoff/cmd/player": {
		"standoff/story", "standoff/story/plan", "standoff/story/planfile",
		"standoff/scene", "standoff/scene/picture", "standoff/scene/theme", "standoff/scene/gpu", "github.com/hajimehoshi/ebiten/v2",
	},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, env := range [][]string{nil, engine.InBrowser} {
		out, err := engine.GoTool(env, "list", "-e", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "standoff/...")
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(strings.TrimSpace(out), "\n") {
			words := strings.Fields(line)
			for _, imported := range words[1:] {
				if !allowed(words[0], imported) {
					t.Errorf("%s imports %s", words[0], imported)
				}
			}
		}
	}
}

// What makes addresses knows no separators but theirs: on Windows those of files are others.
func TestAddressesAreNoFileNames(t *testing.T) {
	out, err := engine.GoTool(nil, "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "standoff/web", "standoff/scene/svg",
		"standoff/cmd/internal/site", "standoff/cmd/internal/panel", "standoff/cmd/internal/preview")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(out) {
		if words := strings.Fields(line); slices.Contains(words, "path/filepath") {
			t.Errorf("%s imports path/filepath", words[0])
		}
	}
}

// allowed reports whether a package may import another. The standard library,
// whose paths have no dot before the first slash, is open to all.
func allowed(pkg, imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	if first != "standoff" && !strings.Contains(first, ".") {
		return true
	}
	for _, prefix := range mayImport[pkg] {
		if imported == prefix || strings.HasPrefix(imported, strings.TrimSuffix(prefix, "/")+"/") &&
			(strings.HasSuffix(prefix, "/") || strings.Contains(first, ".")) {
			return true
		}
	}
	return false
}

// known reports whether a package is ours, of the standard library, or of a module that the player
// may link.
func known(linked string) bool {
	first, _, _ := strings.Cut(linked, "/")
	return !strings.Contains(first, ".") || slices.ContainsFunc(linkedByPlayer, func(module string) bool {
		return strings.HasPrefix(linked, module)
	})
}

// The program of an author links nothing that only the making of a release needs.
func TestProgramLinksNoReleaseTools(t *testing.T) {
	out, err := engine.GoTool(nil, "list", "-deps", "standoff/cmd/standoff")
	if err != nil {
		t.Fatal(err)
	}
	for _, linked := range strings.Fields(out) {
		for _, tool := range []string{"cyclonedx", "licensecheck", "winres", "goldmark", "standoff/cmd/internal/release"} {
			if strings.Contains(strings.ToLower(linked), tool) {
				t.Errorf("the program links %s", linked)
			}
		}
	}
}

// plays are our packages that play a plan: its types and how it is read, the scene,
// and the painter of the browser's.
var plays = []string{
	"standoff/cmd/player", "standoff/story", "standoff/story/chance", "standoff/story/layout", "standoff/story/plan",
	"standoff/story/plane", "standoff/story/planfile", "standoff/story/problem",
	"standoff/scene", "standoff/scene/camera", "standoff/scene/figure", "standoff/scene/gpu", "standoff/scene/label",
	"standoff/scene/lettering", "standoff/scene/locator", "standoff/scene/marks", "standoff/scene/path", "standoff/scene/picture",
	"standoff/scene/scenery", "standoff/scene/scenery/building", "standoff/scene/scenery/draw", "standoff/scene/scenery/extent",
	"standoff/scene/scenery/ground", "standoff/scene/scenery/pieces", "standoff/scene/scenery/props", "standoff/scene/scenery/seating",
	"standoff/scene/scenery/surroundings", "standoff/scene/scenery/trees", "standoff/scene/scenery/vehicles",
	"standoff/scene/theme",
}

// linkedByPlayer are the modules that readers get beside ours: Ebitengine, and what it needs.
var linkedByPlayer = []string{
	"github.com/hajimehoshi/ebiten/", "github.com/ebitengine/", "golang.org/x/image/", "golang.org/x/sync/", "golang.org/x/sys/",
}

// Readers wait for all that the player links: it reads no storyboard and plans nothing,
// has no fonts, no words but the page's, and nothing that only authors need.
func TestPlayerLinksOnlyWhatPlays(t *testing.T) {
	out, err := engine.GoTool(engine.InBrowser, "list", "-deps", engine.PlayerPackage)
	if err != nil {
		t.Fatal(err)
	}
	for _, linked := range strings.Fields(out) {
		switch {
		case strings.HasPrefix(linked, "standoff/") && !slices.Contains(plays, linked),
			slices.Contains([]string{"net/http", "html/template", "image/png"}, linked),
			strings.HasPrefix(linked, "golang.org/x/image/font"), strings.HasPrefix(linked, "golang.org/x/text/"),
			strings.HasPrefix(linked, "github.com/go-text/"), strings.Contains(linked, "toml"), !known(linked),
			strings.HasPrefix(linked, "gocloud.dev/"), strings.HasPrefix(linked, "github.com/aws/"),
			strings.HasPrefix(linked, "github.com/Azure/"), strings.HasPrefix(linked, "cloud.google.com/"):
			t.Errorf("the player links %s: readers would wait for it", linked)
		}
	}
}
