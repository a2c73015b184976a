package gpu

import "github.com/hajimehoshi/ebiten/v2"

// vertex is Ebitengine's, so that a mesh is drawn without being copied.
type vertex = ebiten.Vertex
