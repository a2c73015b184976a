package storetest

import (
	"context"

	"github.com/Azure/azure-sdk-for-go/sdk/storage/azblob/container"
)

// makeContainer makes an empty container at an address.
func makeContainer(ctx context.Context, address string) error {
	cred, err := container.NewSharedKeyCredential(azureAccount, azureKey)
	if err != nil {
		return err
	}
	c, err := container.NewClientWithSharedKeyCredential(address, cred, nil)
	if err != nil {
		return err
	}
	_, err = c.Create(ctx, nil)
	return err
}
