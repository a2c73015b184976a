package publication

import (
	"context"
	"maps"
	"strings"

	"standoff/cmd/internal/store"
)

// few is up to how many stories are asked for one by one: of more, all of the store is listed.
const few = 12

// list returns what there is in the store of the stories.
func (d *draft) list(ctx context.Context) (map[string]store.Object, error) {
	if len(d.call.Stories) > few {
		return d.Store.List(ctx, "", false)
	}
	all := map[string]store.Object{}
	prefixes := []string{"assets/"}
	for _, s := range d.call.Stories {
		prefixes = append(prefixes, s.ID+"/")
	}
	if len(d.call.Stories) == 0 && !d.call.Whole {
		return all, nil
	}
	for _, prefix := range prefixes {
		files, err := d.Store.List(ctx, prefix, false)
		if err != nil {
			return nil, err
		}
		maps.Copy(all, files)
	}
	return all, nil
}

// missing returns the files, of those with their hash in their names, that are not there with all
// their packed forms.
func (d *draft) missing(files []File) (missing []File) {
	for _, f := range files {
		if !f.Hashed {
			continue
		}
		_, there := d.there[f.Name]
		if strings.HasSuffix(f.Name, ".wasm") {
			_, packed := d.there[f.Name+".gz"]
			there = there && packed
		}
		if !there {
			missing = append(missing, f)
		}
	}
	return missing
}
