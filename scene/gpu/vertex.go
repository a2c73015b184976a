//go:build !js

package gpu

// vertex has the fields of Ebitengine's vertex. It stands in for it where there
// is no browser, so that all of the geometry can be tested on a bare machine.
type vertex struct {
	DstX, DstY                         float32
	SrcX, SrcY                         float32
	ColorR, ColorG, ColorB, ColorA     float32
	Custom0, Custom1, Custom2, Custom3 float32
}
