package store

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/service"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/aws-sdk-go-v2/service/s3/types"

	"standoff/cmd/internal/store/storetest"
)

// theirs is a rule of somebody else, before ours.
var theirs = Rule{[]string{"https://other.example"}, []string{"PUT"}, []string{"x-own"}, 7}

// shares fails unless a store with their rule gets ours behind it, once, and keeps theirs as it was.
func shares(t *testing.T, s *Store, whole func() any) {
	t.Helper()
	before := whole()
	now, err := s.Sharing(t.Context())
	if err != nil || now.Open() || !reflect.DeepEqual(now.Rules, []Rule{theirs}) {
		t.Fatalf("it has %+v, %v", now, err)
	}
	after, err := s.Share(t.Context(), now)
	if err != nil || !after.Open() || !reflect.DeepEqual(after.Rules, []Rule{theirs, Everybody}) {
		t.Errorf("then it has %+v, %v", after, err)
	}
	if got := whole(); !reflect.DeepEqual(got, before) {
		t.Errorf("their rule was %v, and is %v", before, got)
	}
}

// preflight fails unless a server answers a page of anywhere, also a frame that may only run scripts, that it may fetch.
func preflight(t *testing.T, address string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodOptions, address, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Origin", "null")
	r.Header.Set("Access-Control-Request-Method", "GET")
	came, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	came.Body.Close()
	if got := came.Header.Get("Access-Control-Allow-Origin"); got != "*" && got != "null" {
		t.Errorf("a page of anywhere is answered %d, Access-Control-Allow-Origin: %q", came.StatusCode, got)
	}
}

func TestShareS3(t *testing.T) {
	place := storetest.S3(t)
	s := opened(t, place.Use(t))
	var client *s3.Client
	if !s.bucket.As(&client) {
		t.Fatal("it is no bucket of S3")
	}
	none, err := s.Sharing(t.Context())
	if err != nil || len(none.Rules) > 0 {
		t.Fatalf("a new bucket has %+v, %v", none, err)
	}
	id, age := "theirs", int32(theirs.Age)
	_, err = client.PutBucketCors(t.Context(), &s3.PutBucketCorsInput{Bucket: &s.name, CORSConfiguration: &types.CORSConfiguration{
		CORSRules: []types.CORSRule{{ID: &id, AllowedOrigins: theirs.Origins, AllowedMethods: theirs.Methods, AllowedHeaders: theirs.Headers,
			ExposeHeaders: []string{"etag"}, MaxAgeSeconds: &age}}}})
	if err != nil {
		t.Fatal(err)
	}
	shares(t, s, func() any {
		all, err := client.GetBucketCors(t.Context(), &s3.GetBucketCorsInput{Bucket: &s.name})
		if err != nil {
			t.Fatal(err)
		}
		return all.CORSRules[0]
	})
	preflight(t, "http://"+place.Server+"/paper/graphics/march/story.plan")
}

func TestShareAzure(t *testing.T) {
	place := storetest.Azure(t)
	s := opened(t, place.Use(t))
	origin, method, header, exposed, age := theirs.Origins[0], theirs.Methods[0], theirs.Headers[0], "etag", int32(theirs.Age)
	version := "2021-12-02"
	if _, err := s.account.SetProperties(t.Context(), &service.SetPropertiesOptions{DefaultServiceVersion: &version, CORS: []*service.CORSRule{
		{AllowedOrigins: &origin, AllowedMethods: &method, AllowedHeaders: &header, ExposedHeaders: &exposed, MaxAgeInSeconds: &age}}}); err != nil {
		t.Fatal(err)
	}
	shares(t, s, func() any {
		all, err := s.account.GetProperties(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(*all.CORS[0].AllowedOrigins, *all.CORS[0].ExposedHeaders, *all.DefaultServiceVersion)
	})
	preflight(t, "http://"+place.Server+"/devstoreaccount1/paper/graphics/march/story.plan")
	if want := "--account-name devstoreaccount1"; !strings.Contains(s.Command(), want) {
		t.Errorf("the command is %s, want %s", s.Command(), want)
	}
}

// No server that stands for Google's store knows these rules: this one keeps them as Google's reference of
// buckets.patch says, also when somebody else changed the bucket meanwhile.
func TestShareGoogle(t *testing.T) {
	rules, generation := `[{"origin":["https://other.example"],"method":["PUT"],"responseHeader":["x-own"],"maxAgeSeconds":7,"later":[0]}]`, 3
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/storage/v1/b/paper" {
			http.Error(w, r.URL.Path, http.StatusNotFound)
			return
		}
		if r.Method == http.MethodPatch {
			var sent struct{ CORS json.RawMessage }
			body, _ := io.ReadAll(r.Body)
			if err := json.Unmarshal(body, &sent); err != nil || len(sent.CORS) == 0 {
				http.Error(w, "no rules", http.StatusBadRequest)
				return
			}
			if r.URL.Query().Get("ifMetagenerationMatch") != fmt.Sprint(generation) {
				http.Error(w, `{"error":{"code":412}}`, http.StatusPreconditionFailed)
				return
			}
			rules, generation = string(sent.CORS), generation+1
		}
		fmt.Fprintf(w, `{"metageneration":"%d","cors":%s}`, generation, rules)
	}))
	defer server.Close()
	t.Setenv("STORAGE_EMULATOR_HOST", server.Listener.Addr().String())
	s := opened(t, "gs://paper/graphics")
	late, err := s.Sharing(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	shares(t, s, func() any {
		var all []json.RawMessage
		if err := json.Unmarshal([]byte(rules), &all); err != nil {
			t.Fatal(err)
		}
		return string(all[0])
	})
	if _, err := s.Share(t.Context(), late); err == nil || !strings.HasPrefix(err.Error(), "somebody else has changed the bucket meanwhile") {
		t.Errorf("who comes too late is told %v", err)
	}
}

// What may not be changed is said as such.
func TestShareWithoutRights(t *testing.T) {
	s, _ := answering(t, 403, "AccessDenied", "No.")
	if _, err := s.Sharing(t.Context()); err == nil || !strings.Contains(err.Error(), "they may not do this") {
		t.Errorf("it says %v", err)
	}
	if want := "aws s3api put-bucket-cors --bucket paper "; !strings.HasPrefix(s.Command(), want) {
		t.Errorf("the command is %s, want %s", s.Command(), want)
	}
}

func opened(t *testing.T, address string) *Store {
	t.Helper()
	s, err := Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}
