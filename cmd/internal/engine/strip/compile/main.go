//go:build ignore

// This program runs within Ebitengine's module. It compiles the engine's own
// shaders to GLSL and prints them as a Go file.
package main

import (
	"bytes"
	"fmt"
	"go/format"
	"log"
	"os"

	"github.com/hajimehoshi/ebiten/v2/internal/builtinshader"
	"github.com/hajimehoshi/ebiten/v2/internal/colormshader"
	"github.com/hajimehoshi/ebiten/v2/internal/legacyshader"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir"
	"github.com/hajimehoshi/ebiten/v2/internal/shaderir/glsl"
)

func main() {
	var out bytes.Buffer
	fmt.Fprint(&out, "package legacyshader\n\n"+
		"import \"github.com/hajimehoshi/ebiten/v2/internal/shaderir\"\n\n"+
		"var compiled = [...]struct {\nname string\nprogram shaderir.Program\n}{\n")
	write(&out, builtinshader.ClearShaderSource, []byte(builtinshader.ClearShaderSource))
	for filter := range builtinshader.Filter(builtinshader.FilterCount) {
		for address := range builtinshader.Address(builtinshader.AddressCount) {
			write(&out, fmt.Sprintf("builtinshader %d %d", filter, address),
				builtinshader.ShaderSource(filter, address))
		}
	}
	for filter := range colormshader.Filter(colormshader.FilterCount) {
		for address := range colormshader.Address(colormshader.AddressCount) {
			write(&out, fmt.Sprintf("colormshader %d %d", filter, address),
				colormshader.ShaderSource(filter, address))
		}
	}
	fmt.Fprint(&out, "}\n")
	text, err := format.Source(out.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	if _, err := os.Stdout.Write(text); err != nil {
		log.Fatal(err)
	}
}

// write writes the shader of the source by its name.
func write(out *bytes.Buffer, name string, source []byte) {
	ir, unit, err := legacyshader.CompileShader(source)
	if err != nil {
		log.Fatalf("%s: %v", name, err)
	}
	if unit != legacyshader.Pixels {
		log.Fatalf("%s is not in pixels", name)
	}
	vertex, fragment := glsl.Compile(ir, glsl.GLSLVersionES300)
	fmt.Fprintf(out, "{%q, shaderir.Program{\nUniformNames: %#v,\nUniforms: %#v,\nTextureCount: %d,\n"+
		"UniformFactors: %#v,\nVertexGLSL: %q,\nFragmentGLSL: %q,\n}},\n",
		name, ir.UniformNames, ir.Uniforms, ir.TextureCount, factors(ir), vertex, fragment)
}

// factors returns 1 for each word of a uniform variable that the shader reads.
func factors(ir *shaderir.Program) []uint32 {
	words := 0
	for _, t := range ir.Uniforms {
		words += t.DwordCount()
	}
	ones := make([]uint32, words)
	for i := range ones {
		ones[i] = 1
	}
	ir.FilterUniformVariables(ones)
	return ones
}
