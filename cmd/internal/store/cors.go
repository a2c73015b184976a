package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// A Sharing is which other sites' pages may fetch a store's files (CORS): frames that may only run
// scripts count as such.
type Sharing struct {
	Of    string // what it is set for: more than what was published
	Rules []Rule // as they are

	add func(context.Context) error // sets all of these, as they are, and [Everybody] behind them
}

// A Rule lets pages of some origins send some requests. The stores' own rules have more to
// them, which is kept.
type Rule struct {
	Origins, Methods, Headers []string
	Age                       int // how long browsers remember it, in seconds
}

// Everybody is the rule that published stories need.
var Everybody = Rule{Origins: []string{"*"}, Methods: []string{"GET", "HEAD"}, Headers: []string{"*"}, Age: 86400}

func (r Rule) String() string {
	who := "pages of " + strings.Join(r.Origins, ", ")
	if slices.Contains(r.Origins, "*") {
		who = "all pages"
	}
	return fmt.Sprintf("%s may send %s (headers: %s; remembered for %d s)", who, strings.Join(r.Methods, ", "),
		strings.Join(r.Headers, ", "), r.Age)
}

// Open reports whether all pages may fetch already.
func (s *Sharing) Open() bool {
	return slices.ContainsFunc(s.Rules, func(r Rule) bool {
		return slices.Contains(r.Origins, "*") && (slices.Contains(r.Methods, "GET") || slices.Contains(r.Methods, "*"))
	})
}

// ErrNotShared is a folder, which sends nothing by itself.
var ErrNotShared = errors.New("a folder sends nothing by itself: what serves it has to be told")

// Sharing asks which pages may fetch. To ask, and more so to change it, takes rights that publishing
// does not need.
func (s *Store) Sharing(ctx context.Context) (found *Sharing, err error) {
	ask := map[Kind]func(context.Context) (*Sharing, error){S3: s.sharingS3, Google: s.sharingGoogle, Azure: s.sharingAzure}[s.Kind]
	if ask == nil {
		return nil, ErrNotShared
	}
	err = s.try(ctx, 0, func(ctx context.Context) error {
		found, err = ask(ctx)
		return err
	})
	return found, err
}

// Share adds the rule [Everybody] to a sharing, behind its others, none of which is changed; and returns
// what the store says of it afterwards. S3 and Azure know no way to change rules only if nobody else
// has meanwhile: of two who do so in the same moment one may be lost.
func (s *Store) Share(ctx context.Context, now *Sharing) (*Sharing, error) {
	if err := s.try(ctx, 0, now.add); err != nil {
		return nil, err
	}
	after, err := s.Sharing(ctx)
	if err == nil && !after.Open() {
		err = fmt.Errorf("%s took the rule, and does not have it", now.Of)
	}
	return after, err
}

// Command returns what whoever runs the store can type to add the rule: for those who publish, and may
// not do that.
func (s *Store) Command() string {
	name := s.name
	switch s.Kind {
	case S3:
		return fmt.Sprintf(`aws s3api put-bucket-cors --bucket %s --cors-configuration `+
			`'{"CORSRules":[{"AllowedOrigins":["*"],"AllowedMethods":["GET","HEAD"],"AllowedHeaders":["*"],"MaxAgeSeconds":86400}]}' `+
			`(it replaces the rules that are there: aws s3api get-bucket-cors shows them; have CloudFront pass on the Origin header, `+
			`by the policy CORS-S3Origin)`, name)
	case Google:
		return fmt.Sprintf(`put [{"origin":["*"],"method":["GET","HEAD"],"responseHeader":["*"],"maxAgeSeconds":86400}] into cors.json and `+
			`run gcloud storage buckets update gs://%s --cors-file=cors.json (it replaces the rules that are there: gcloud storage buckets `+
			`describe gs://%s shows them)`, name, name)
	case Azure:
		return fmt.Sprintf(`az storage cors add --services b --methods GET HEAD --origins '*' --allowed-headers '*' `+
			`--exposed-headers '*' --max-age 86400 --account-name %s`, s.accountName())
	}
	return `in nginx: add_header Access-Control-Allow-Origin *;`
}
