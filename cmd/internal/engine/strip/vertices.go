package strip

import (
	"errors"
	"go/ast"
	"go/token"
	"strings"
)

// A crowd is a hundred thousand numbers in every frame. They go to the graphics card
// with as few stops as may be, and what it knows already it is not told again.

// takeVertices: that no index counts beyond its vertices is looked at for every
// one of a frame; a test of the painter's does so once. And what is premultiplied
// already is written again as it is: a vertex is its floats.
func takeVertices(f *file) error {
	fn, err := f.function("DrawTriangles32",
		"(vertices []Vertex, indices []uint32, img *Image, options *DrawTrianglesOptions)")
	if err != nil {
		return err
	}
	const room = "i.ensureTmpVertices(len(vertices) * graphics.VertexFloatCount)"
	done := map[string]bool{}
	for _, s := range fn.Body.List {
		switch s := s.(type) {
		case *ast.RangeStmt:
			if f.span(s.X.Pos(), s.X.End()) == "indices" {
				f.replace(s, "")
				done["indices"] = true
			}
		case *ast.AssignStmt:
			if f.span(s.Pos(), s.End()) == "vs := "+room {
				f.replace(s, "var vs []float32")
				done["room"] = true
			}
		case *ast.IfStmt:
			if s.Else != nil && f.span(s.Cond.Pos(), s.Cond.End()) ==
				"options.ColorScaleMode == ColorScaleModeStraightAlpha" {
				f.replaceSpan(s.Body.Lbrace+1, s.Body.Lbrace+1, "\nvs = "+room)
				f.replace(s.Else, "{\n vs = unsafe.Slice(&vertices[0].DstX, "+
					"len(vertices)*graphics.VertexFloatCount)\n _, _, _, _ = cr, cg, cb, ca\n}")
				done["colors"] = true
			}
		}
	}
	if len(done) != 3 {
		return errors.New("func DrawTriangles32 copies no vertices")
	}
	return nil
}

// moveNothing: pictures that share one with others have their vertices moved to
// where they lie. Ours share none, and lie at its corner.
func moveNothing(f *file) error {
	fn, err := f.function("drawTriangles", "(srcs [graphics.ShaderSrcImageCount]*Image, "+
		"vertices []float32, indices []uint32, blend graphicsdriver.Blend, dstRegion image.Rectangle, "+
		"srcRegions [graphics.ShaderSrcImageCount]image.Rectangle, shader *Shader, uniforms []uint32)")
	if err != nil {
		return err
	}
	before := len(f.edits)
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		if loop, ok := n.(*ast.ForStmt); ok && strings.Contains(f.span(loop.Pos(), loop.End()), "+= oxf") {
			f.replaceSpan(loop.Pos(), loop.Pos(), "if dx != 0 || dy != 0 || oxf != 0 || oyf != 0 {\n")
			f.replaceSpan(loop.End(), loop.End(), "\n}")
		}
		return true
	})
	if len(f.edits) != before+2 {
		return errors.New("func drawTriangles moves no vertices")
	}
	return nil
}

// countFromNothing: nor have the indices of a frame's first triangles to be moved.
func countFromNothing(f *file) error {
	fn, err := f.function("appendIndices", "(indices []uint32, offset uint32)")
	if err != nil {
		return err
	}
	for _, s := range fn.Body.List {
		if loop, ok := s.(*ast.ForStmt); ok {
			f.replaceSpan(loop.Pos(), loop.Pos(), "if offset == 0 {\nreturn\n}\n")
			return nil
		}
	}
	return errors.New("func appendIndices moves no indices")
}

// bindOnce: nobody else binds another array of vertices.
func bindOnce(f *file) error {
	fn, err := f.function("setVertices", "(context *context, vertices []float32, indices []uint32)")
	if err != nil {
		return err
	}
	const bind = "context.ctx.BindVertexArray(s.vertexArray)"
	for i, s := range fn.Body.List[1:] {
		made, ok := fn.Body.List[i].(*ast.IfStmt)
		if ok && f.span(s.Pos(), s.End()) == bind &&
			f.span(made.Cond.Pos(), made.Cond.End()) == "s.vertexArray == 0" {
			f.replaceSpan(made.Body.Rbrace, made.Body.Rbrace, bind+"\n")
			f.replace(s, "")
			return nil
		}
	}
	return errors.New("func setVertices binds no array")
}

// rememberUniforms and forgetNoUniforms: what a shader was told it is told again
// in every frame, as the memory of it is used for something else. A copy stays.
func rememberUniforms(f *file) error {
	fn, err := f.function("useProgram", "(program program, uniforms []uniformVariable, "+
		"textures [graphics.ShaderSrcImageCount]textureVariable) error")
	if err != nil {
		return err
	}
	before := len(f.edits)
	ast.Inspect(fn.Body, func(n ast.Node) bool {
		s, ok := n.(*ast.AssignStmt)
		if ok && s.Tok == token.ASSIGN && f.span(s.Pos(), s.End()) ==
			"g.state.lastUniforms[u.name] = u.value" {
			f.replace(s.Rhs[0], "append(cached[:0], u.value...)")
		}
		return true
	})
	if len(f.edits) == before {
		return errors.New("func useProgram remembers no uniforms")
	}
	return nil
}

func forgetNoUniforms(f *file) error { return f.remove("g.state", "resetLastUniforms") }
