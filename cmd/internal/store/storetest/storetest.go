// Package storetest has stores for tests: a folder, and the servers that speak the languages
// of the clouds. A server is started by the first test that needs it and ended with the last
// by [Run]; each test has a place of its own in it. The servers are programs that ./build.sh
// installs; where they are not, or nobody asked for them, what needs them is skipped.
// Begin with [Places].
package storetest

import (
	"bytes"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

// Asked is the environment variable that names the folder with the servers' programs.
const Asked = "STANDOFF_STORES"

// A Place is a store that is empty.
type Place struct {
	Address string            // as authors write it
	Env     map[string]string // what the clouds' own tools would find
	Server  string            // host and port of the server; empty of a folder
}

// Use sets the environment for a place in this test.
func (p Place) Use(t testing.TB) string {
	t.Helper()
	for key, value := range p.Env {
		t.Setenv(key, value)
	}
	return p.Address
}

// Places are all kinds of store, by name.
var Places = map[string]func(testing.TB) Place{
	"folder": Folder, "s3": S3, "google": Google, "azure": Azure,
}

// Folder is an empty folder.
func Folder(t testing.TB) Place {
	t.Helper()
	return Place{Address: "file://" + filepath.ToSlash(t.TempDir())}
}

// program returns a server's program, or skips the test.
func program(t testing.TB, name ...string) string {
	t.Helper()
	dir := os.Getenv(Asked)
	if dir == "" {
		t.Skipf("it needs servers: set %s to the folder that has them, as ./build.sh test does", Asked)
	}
	file := filepath.Join(append([]string{dir}, name...)...)
	if _, err := os.Stat(file); err != nil {
		t.Fatalf("%s is not there: ./build.sh test installs it", file)
	}
	return file
}

// freePort returns a port of this machine that nobody uses.
func freePort(t testing.TB) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

var (
	mu     sync.Mutex
	places = map[string]Place{} // by kind
	ended  []func()
	used   int // places
)

// Run runs a package's tests and ends the servers that they started. It returns the exit code.
func Run(m *testing.M) int {
	defer func() {
		for _, end := range slices.Backward(ended) {
			end()
		}
	}()
	return m.Run()
}

// shared returns an empty place in the server of a kind, which is started for the first.
func shared(t testing.TB, kind string, begin func(testing.TB) Place) Place {
	t.Helper()
	mu.Lock()
	defer mu.Unlock()
	p, ok := places[kind]
	if !ok {
		p = begin(t)
		places[kind] = p
	}
	used++
	p.Address = strings.Replace(p.Address, "/graphics", fmt.Sprintf("/graphics-%d", used), 1)
	return p
}

// ownFolder returns an empty folder that is taken away with the servers.
func ownFolder(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "standoff-stores-")
	if err != nil {
		t.Fatal(err)
	}
	ended = append(ended, func() { os.RemoveAll(dir) })
	return dir
}

// start runs a server, and returns when it answers.
func start(t testing.TB, address string, env []string, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(name, args...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr, cmd.Env = &said, &said, append(os.Environ(), env...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended = append(ended, func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	for range 600 {
		if c, err := net.Dial("tcp", address); err == nil {
			c.Close()
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("%s does not answer at %s", name, address)
}

// S3 is a place in a bucket of versitygw, which keeps it in a folder.
func S3(t testing.TB) Place {
	t.Helper()
	return shared(t, "s3", startS3)
}

func startS3(t testing.TB) Place {
	gateway := program(t, "versitygw")
	data, side := ownFolder(t), ownFolder(t)
	if err := os.Mkdir(filepath.Join(data, "paper"), 0o755); err != nil {
		t.Fatal(err)
	}
	at := "127.0.0.1:" + freePort(t)
	start(t, at, []string{"ROOT_ACCESS_KEY=editor", "ROOT_SECRET_KEY=test-only"},
		gateway, "--port", at, "--quiet", "posix", "--sidecar", side, data)
	return Place{
		Address: "s3://paper/graphics?endpoint=http://" + at, Server: at,
		Env: map[string]string{"AWS_ACCESS_KEY_ID": "editor", "AWS_SECRET_ACCESS_KEY": "test-only",
			"AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": os.DevNull, "AWS_SHARED_CREDENTIALS_FILE": os.DevNull},
	}
}

// Google is a place in a bucket of fake-gcs-server, which keeps it in memory.
func Google(t testing.TB) Place {
	t.Helper()
	return shared(t, "google", startGoogle)
}

func startGoogle(t testing.TB) Place {
	server := program(t, "fake-gcs-server")
	port := freePort(t)
	at := "127.0.0.1:" + port
	start(t, at, nil, server, "-scheme", "http", "-host", "127.0.0.1", "-port", port, "-backend", "memory",
		"-public-host", at, "-external-url", "http://"+at, "-log-level", "error")
	made, err := http.Post("http://"+at+"/storage/v1/b?project=paper", "application/json", strings.NewReader(`{"name":"paper"}`))
	if err != nil || made.StatusCode != http.StatusOK {
		t.Fatalf("no bucket was made: %v, %v", made, err)
	}
	made.Body.Close()
	return Place{Address: "gs://paper/graphics", Server: at, Env: map[string]string{"STORAGE_EMULATOR_HOST": at}}
}

// The account that Azurite has from the beginning; its key is no secret.
const (
	azureAccount = "devstoreaccount1"
	azureKey     = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
)

// Azure is a place in a container of Azurite, which keeps it in memory.
func Azure(t testing.TB) Place {
	t.Helper()
	return shared(t, "azure", startAzure)
}

func startAzure(t testing.TB) Place {
	script := program(t, "..", "azurite", "node_modules", "azurite", "dist", "src", "blob", "main.js")
	port := freePort(t)
	at := "127.0.0.1:" + port
	start(t, at, nil, "node", script, "--blobHost", "127.0.0.1", "--blobPort", port, "--inMemoryPersistence", "--silent",
		"--skipApiVersionCheck", "--disableTelemetry")
	p := Place{
		Address: "azblob://paper/graphics?localemu=true&protocol=http&domain=" + at, Server: at,
		Env: map[string]string{"AZURE_STORAGE_ACCOUNT": azureAccount, "AZURE_STORAGE_KEY": azureKey},
	}
	if err := makeContainer(context.Background(), fmt.Sprintf("http://%s/%s/paper", at, azureAccount)); err != nil {
		t.Fatal(err)
	}
	return p
}
