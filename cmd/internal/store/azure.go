package store

import (
	"context"
	"net/http"
	"net/url"
	"os"

	"github.com/Azure/azure-sdk-for-go/sdk/azcore/policy"
	"github.com/Azure/azure-sdk-for-go/sdk/azidentity"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"
	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/service"
	"gocloud.dev/blob"
	"gocloud.dev/blob/azureblob"
)

// openAzure opens a container by what the environment and the address say, and returns the
// account that it is in, too.
func openAzure(ctx context.Context, u *url.URL) (bucket *blob.Bucket, account *service.Client, err error) {
	opener := azureblob.URLOpener{ServiceURLOptions: *azureblob.NewDefaultServiceURLOptions()}
	opener.MakeClient = func(at azureblob.ServiceURL, name azureblob.ContainerName) (*container.Client, error) {
		if account, err = azureAccount(string(at)); err != nil {
			return nil, err
		}
		return account.NewContainerClient(string(name)), nil
	}
	bucket, err = opener.OpenBucketURL(ctx, &url.URL{Scheme: u.Scheme, Host: u.Host, RawQuery: u.RawQuery})
	return bucket, account, err
}

// azureAccount returns an account with the credentials that the environment has or, where
// it has none, those that az login left.
func azureAccount(at string) (*service.Client, error) {
	way := http.DefaultTransport.(*http.Transport).Clone()
	way.DisableCompression = true // what is stored packed is to be read so
	opts := &service.ClientOptions{ClientOptions: policy.ClientOptions{Transport: &http.Client{Transport: way}}}
	name, key := os.Getenv("AZURE_STORAGE_ACCOUNT"), os.Getenv("AZURE_STORAGE_KEY")
	whole := os.Getenv("AZURE_STORAGE_CONNECTION_STRING")
	if whole == "" {
		whole = os.Getenv("AZURE_STORAGEBLOB_CONNECTIONSTRING")
	}
	switch {
	case name != "" && key != "":
		cred, err := service.NewSharedKeyCredential(name, key)
		if err != nil {
			return nil, err
		}
		return service.NewClientWithSharedKeyCredential(at, cred, opts)
	case os.Getenv("AZURE_STORAGE_SAS_TOKEN") != "": // which is in the address, then
		return service.NewClientWithNoCredential(at, opts)
	case whole != "":
		return service.NewClientFromConnectionString(whole, opts)
	}
	cred, err := azidentity.NewDefaultAzureCredential(nil)
	if err != nil {
		return nil, err
	}
	return service.NewClient(at, cred, opts)
}
