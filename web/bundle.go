package web

import (
	"errors"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle joins the modules of a folder, from its main.js on, into one script,
// behind the text of banner. It is a classic script, so that a page opened from
// a folder still steps. Browsers older than 2022 read the page without it.
func bundle(folder string, banner []byte) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{"main.js"},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Target:      api.ES2022,
		Charset:     api.CharsetUTF8,
		Banner:      map[string]string{"js": string(banner)},
		Plugins:     []api.Plugin{embedded(folder)},
		LogLevel:    api.LogLevelSilent,
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

// embedded reads the modules of a folder out of this program instead of from a
// disk. A style sheet is a text to the module that imports it.
func embedded(folder string) api.Plugin {
	return api.Plugin{Name: "embedded", Setup: func(b api.PluginBuild) {
		b.OnResolve(api.OnResolveOptions{Filter: "."},
			func(a api.OnResolveArgs) (api.OnResolveResult, error) {
				return api.OnResolveResult{Path: path.Base(a.Path), Namespace: folder}, nil
			})
		b.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: folder},
			func(a api.OnLoadArgs) (api.OnLoadResult, error) {
				text, err := scripts.ReadFile(path.Join(folder, a.Path))
				loader := api.LoaderJS
				if err == nil && path.Ext(a.Path) == ".css" {
					loader = api.LoaderText
					text, err = minifyBytes("text/css", text)
				}
				contents := string(text)
				return api.OnLoadResult{Contents: &contents, Loader: loader}, err
			})
	}}
}
