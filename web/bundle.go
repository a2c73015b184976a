package web

import (
	"errors"
	"path"

	"github.com/evanw/esbuild/pkg/api"
)

// bundle joins the modules of player into one script, behind the text of
// banner. It is a classic script, so that a page opened from a folder still
// steps.
func bundle(entry string, banner []byte) ([]byte, error) {
	r := api.Build(api.BuildOptions{
		EntryPoints: []string{entry},
		Bundle:      true,
		Format:      api.FormatIIFE,
		Target:      api.ES2020,
		Charset:     api.CharsetUTF8,
		Banner:      map[string]string{"js": string(banner)},
		Plugins:     []api.Plugin{embedded},
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

// embedded reads the modules out of this program instead of from a disk.
var embedded = api.Plugin{Name: "embedded", Setup: func(b api.PluginBuild) {
	b.OnResolve(api.OnResolveOptions{Filter: "."},
		func(a api.OnResolveArgs) (api.OnResolveResult, error) {
			return api.OnResolveResult{Path: path.Base(a.Path), Namespace: "player"}, nil
		})
	b.OnLoad(api.OnLoadOptions{Filter: ".", Namespace: "player"},
		func(a api.OnLoadArgs) (api.OnLoadResult, error) {
			text, err := scripts.ReadFile("player/" + a.Path)
			if err != nil {
				return api.OnLoadResult{}, err
			}
			contents := string(text)
			return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, nil
		})
}}
