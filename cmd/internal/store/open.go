package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go/logging"
	"gocloud.dev/aws"
	"gocloud.dev/blob"
	"gocloud.dev/blob/fileblob"
	"gocloud.dev/blob/s3blob"
)

// ErrAddress is an address that names no store.
var ErrAddress = errors.New("want s3://bucket/prefix, gs://bucket/prefix, azblob://container/prefix or file:///folder")

// options are what may stand behind the question mark of an address.
var options = map[Kind][]string{
	S3:     {"endpoint", "region", "profile", "use_path_style"},
	Google: {},
	Azure:  {"storage_account", "domain", "protocol", "localemu"},
	Disk:   {},
}

// secret is what the names of credentials have in common.
var secret = regexp.MustCompile(`(?i)key|secret|token|sas|sig|pass|pwd|credential|connection|x-amz`)

// Open opens the store at an address. It asks nothing of it yet.
func Open(ctx context.Context, address string) (*Store, error) {
	u, err := parse(address)
	if err != nil {
		return nil, err
	}
	s := &Store{Kind: Kind(u.Scheme), name: u.Host, Pace: Patient}
	s.Where = (&url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path}).String()
	switch s.Kind {
	case S3:
		s.bucket, err = openS3(ctx, u)
	case Google:
		s.bucket, err = openGoogle(ctx, u)
	case Azure:
		s.bucket, s.account, err = openAzure(ctx, u)
	case Disk:
		s.bucket, s.Folder, err = openFolder(u)
	}
	if err != nil {
		return nil, s.explain(err)
	}
	if prefix := strings.Trim(u.Path, "/"); prefix != "" && s.Kind != Disk {
		s.bucket = blob.PrefixedBucket(s.bucket, prefix+"/")
	}
	return s, nil
}

// parse reads an address, and refuses one with credentials in it: what stands in a
// command line is kept in the shell's history and seen by everyone on the machine.
func parse(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil || options[Kind(u.Scheme)] == nil {
		return nil, fmt.Errorf("where to publish to: %w", ErrAddress)
	}
	endpoint, _ := url.Parse(u.Query().Get("endpoint"))
	hidden := u.User != nil || endpoint != nil && endpoint.User != nil
	for key := range u.Query() {
		hidden = hidden || secret.MatchString(key)
	}
	if hidden {
		return nil, fmt.Errorf("the address has credentials in it, where other people can read them: "+
			"take them out, and %s. If they were in a command line, they are in its history: change them",
			where[Kind(u.Scheme)])
	}
	for key := range u.Query() {
		if known := options[Kind(u.Scheme)]; !slices.Contains(known, key) {
			return nil, fmt.Errorf("the address has ?%s=: want %s", key, either(known))
		}
	}
	if u.Host == "" && u.Scheme != string(Disk) || u.Scheme == string(Disk) && (u.Host != "" || u.Path == "") {
		return nil, fmt.Errorf("where to publish to: %w", ErrAddress)
	}
	return u, nil
}

func either(known []string) string {
	if len(known) == 0 {
		return "nothing behind the question mark"
	}
	return strings.Join(known, ", ")
}

// openS3 opens a bucket of Amazon's, or of another who understands its language, at an
// endpoint: those have buckets in the path, not in the host's name, and know
// nothing of the newer checksums. What the library says to itself of a bad line is not for editors.
func openS3(ctx context.Context, u *url.URL) (*blob.Bucket, error) {
	q := u.Query()
	inPath := q.Get("use_path_style")
	q.Del("use_path_style")
	if q.Has("endpoint") {
		inPath = cmp.Or(inPath, "true")
		if !q.Has("region") && os.Getenv("AWS_REGION") == "" {
			q.Set("region", "us-east-1")
		}
		q.Set("request_checksum_calculation", "when_required")
		q.Set("response_checksum_validation", "when_required")
	}
	config, err := aws.V2ConfigFromURLParams(ctx, q)
	if err != nil {
		return nil, err
	}
	config.Logger = logging.Nop{}
	client := s3.NewFromConfig(config, func(o *s3.Options) { o.UsePathStyle = inPath == "true" })
	return s3blob.OpenBucket(ctx, client, u.Host, &s3blob.Options{RequestChecksumCalculation: config.RequestChecksumCalculation})
}

// openGoogle opens a bucket of Google's.
func openGoogle(ctx context.Context, u *url.URL) (*blob.Bucket, error) {
	b, err := newGoogleBucket(ctx, u.Host)
	if err != nil {
		return nil, err
	}
	return blob.NewBucket(b), nil
}

// openFolder opens a folder, which must be there as a bucket must.
func openFolder(u *url.URL) (*blob.Bucket, string, error) {
	folder := u.Path
	if runtime.GOOS == "windows" {
		folder = strings.TrimPrefix(folder, "/") // file:///C:/folder
	}
	folder = filepath.FromSlash(folder)
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, "", &Refused{words: fmt.Sprintf("there is no folder %s: make it first", folder), final: true}
	}
	// Drafts lie beside what they become: on another disk they could not take its place in one step.
	b, err := fileblob.OpenBucket(folder, &fileblob.Options{NoTempDir: true, Metadata: fileblob.MetadataDontWrite})
	return b, folder, err
}
