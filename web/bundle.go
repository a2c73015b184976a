package web

import (
	"errors"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle joins a module, named as "player/main.js", and all that it imports
// into one script. It is a classic script, so that a page opened from a folder
// still steps. Browsers older than 2022 read the page without it.
func bundle(entry string) ([]byte, error) { return library(entry, "", nil) }

// library returns a bundle, after the text of banner; the page's other scripts find
// what its module exports in a global object of that name.
func library(entry, name string, banner []byte) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		GlobalName:  name,
		EntryPoints: []string{entry},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Target:      api.ES2022,
		Charset:     api.CharsetUTF8,
		// The rest is left to minifyBytes.
		MinifySyntax: true,
		Banner:       map[string]string{"js": string(banner)},
		Plugins:      []api.Plugin{embedded},
		LogLevel:     api.LogLevelSilent,
	})
	var errs []error
	for _, m := range api.FormatMessages(r.Errors, api.FormatMessagesOptions{}) {
		errs = append(errs, errors.New(m))
	}
	if len(errs) > 0 {
		return nil, errors.Join(errs...)
	}
	return r.OutputFiles[0].Contents, nil
}

// embedded reads the modules out of this program instead of from a disk. A style
// sheet is a text to the module that imports it.
var embedded = api.Plugin{Name: "embedded", Setup: func(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: "."},
		func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			at := path.Join(path.Dir(a.Importer), a.Path)
			return api.OnResolveResult{Path: at, Namespace: "web"}, nil
		})
	b.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: "web"},
		func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := scripts.ReadFile(a.Path)
			loader := api.LoaderJS
			if err == nil && path.Ext(a.Path) == ".css" {
				loader = api.LoaderText
				text, err = minifyBytes("text/css", text)
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: loader}, err
		})
}}
