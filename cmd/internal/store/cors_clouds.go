package store

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"

	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/service"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"
	"gocloud.dev/gcerrors"
	"google.golang.org/api/googleapi"
)

// value returns what a pointer of the clouds' libraries leads to; nothing where it leads nowhere.
func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}

// sharingS3 asks a bucket of S3, whose rules are set all at once.
func (s *Store) sharingS3(ctx context.Context) (*Sharing, error) {
	var client *s3.Client
	if !s.bucket.As(&client) {
		return nil, errors.ErrUnsupported
	}
	var rules []types.CORSRule
	there, err := client.GetBucketCors(ctx, &s3.GetBucketCorsInput{Bucket: &s.name})
	if err == nil {
		rules = there.CORSRules
	} else if codeOf(err) != "NoSuchCORSConfiguration" {
		return nil, err
	}
	found := &Sharing{Of: fmt.Sprintf("bucket %q", s.name)}
	for _, r := range rules {
		found.Rules = append(found.Rules, Rule{r.AllowedOrigins, r.AllowedMethods, r.AllowedHeaders, int(value(r.MaxAgeSeconds))})
	}
	found.add = func(ctx context.Context) error {
		age := int32(Everybody.Age)
		own := types.CORSRule{AllowedOrigins: Everybody.Origins, AllowedMethods: Everybody.Methods,
			AllowedHeaders: Everybody.Headers, MaxAgeSeconds: &age}
		_, err := client.PutBucketCors(ctx, &s3.PutBucketCorsInput{Bucket: &s.name,
			CORSConfiguration: &types.CORSConfiguration{CORSRules: append(rules[:len(rules):len(rules)], own)}})
		return err
	}
	return found, nil
}

// sharingAzure asks an account of Azure: there is one list of rules for all its containers.
func (s *Store) sharingAzure(ctx context.Context) (*Sharing, error) {
	there, err := s.account.GetProperties(ctx, nil)
	if err != nil {
		return nil, err
	}
	found := &Sharing{Of: fmt.Sprintf("storage account %q, with all its containers,", s.accountName())}
	for _, r := range there.CORS {
		found.Rules = append(found.Rules, Rule{listed(r.AllowedOrigins), listed(r.AllowedMethods), listed(r.AllowedHeaders),
			int(value(r.MaxAgeInSeconds))})
	}
	found.add = func(ctx context.Context) error {
		age, any := int32(Everybody.Age), "*"
		methods := strings.Join(Everybody.Methods, ",")
		own := &service.CORSRule{AllowedOrigins: &any, AllowedMethods: &methods, AllowedHeaders: &any, ExposedHeaders: &any,
			MaxAgeInSeconds: &age}
		// What is not named in a request stays as it is.
		_, err := s.account.SetProperties(ctx, &service.SetPropertiesOptions{CORS: append(there.CORS[:len(there.CORS):len(there.CORS)], own)})
		return err
	}
	return found, nil
}

// listed returns the parts of a list with commas.
func listed(text *string) []string { return strings.Split(value(text), ",") }

// accountName returns the name of the account at Azure, as its address has it.
func (s *Store) accountName() string {
	u, err := url.Parse(s.account.URL())
	if err != nil {
		return "ACCOUNT"
	}
	if path := strings.Trim(u.Path, "/"); path != "" { // an emulator's
		return path
	}
	name, _, _ := strings.Cut(u.Host, ".")
	return name
}

// sharingGoogle asks a bucket of Google's, whose rules are set all at once, but only if they are
// still what they were.
func (s *Store) sharingGoogle(ctx context.Context) (*Sharing, error) {
	var b *googleBucket
	if !s.bucket.As(&b) {
		return nil, errors.ErrUnsupported
	}
	var there struct {
		Metageneration string
		CORS           []json.RawMessage // kept as they are
	}
	if err := b.about(ctx, http.MethodGet, url.Values{"fields": {"cors,metageneration"}}, nil, &there); err != nil {
		return nil, ofBucket(err)
	}
	found := &Sharing{Of: fmt.Sprintf("bucket %q", s.name)}
	for _, text := range there.CORS {
		var r googleRule
		if err := json.Unmarshal(text, &r); err != nil {
			return nil, err
		}
		found.Rules = append(found.Rules, Rule{r.Origin, r.Method, r.ResponseHeader, r.MaxAgeSeconds})
	}
	found.add = func(ctx context.Context) error {
		own, err := json.Marshal(googleRule{Everybody.Origins, Everybody.Methods, Everybody.Headers, Everybody.Age})
		if err != nil {
			return err
		}
		rules := map[string][]json.RawMessage{"cors": append(there.CORS[:len(there.CORS):len(there.CORS)], own)}
		query := url.Values{"fields": {"metageneration"}, "ifMetagenerationMatch": {there.Metageneration}}
		err = b.about(ctx, http.MethodPatch, query, rules, nil)
		if b.ErrorCode(err) == gcerrors.FailedPrecondition {
			err = &Refused{words: "somebody else has changed the bucket meanwhile: run this again", cause: err, final: true}
		}
		return err
	}
	return found, nil
}

type googleRule struct {
	Origin         []string `json:"origin"`
	Method         []string `json:"method"`
	ResponseHeader []string `json:"responseHeader,omitempty"`
	MaxAgeSeconds  int      `json:"maxAgeSeconds,omitempty"`
}

// about asks for what is known of the bucket, or changes it. Google's own client would forget what
// it does not know, and numbers that are 0.
func (b *googleBucket) about(ctx context.Context, method string, query url.Values, send, into any) error {
	var body bytes.Buffer
	if send != nil {
		if err := json.NewEncoder(&body).Encode(send); err != nil {
			return err
		}
	}
	to := b.service.BasePath + "b/" + url.PathEscape(b.name) + "?" + query.Encode()
	r, err := http.NewRequestWithContext(ctx, method, to, &body)
	if err != nil {
		return err
	}
	r.Header.Set("Content-Type", "application/json")
	came, err := b.client.Do(r)
	if err != nil {
		return err
	}
	defer came.Body.Close()
	if err := googleapi.CheckResponse(came); err != nil || into == nil {
		return err
	}
	return json.NewDecoder(came.Body).Decode(into)
}
