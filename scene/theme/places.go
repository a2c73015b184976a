package theme

// Paths are the colours of ground that is walked and driven on, beside those of [Theme.Ground].
type Paths struct {
	Pavement, Joint, Lane Color
	Kerb, KerbSide        Color // the kerb from above, and what is seen of its height
	LawnEdge              Color // of a lawn, where the light falls over its border
}

// City is the colours of what stands around a set: all of them near the paper, since
// none of it is what a picture is about.
type City struct {
	Top, Lit, Shade, Line, Window Color
	Cars                          [5]Color
	Glass, Tyre, Lamp             Color
}

// Lighting is what light and its want do to all that lies flat.
type Lighting struct {
	Cast   Color // over the ground, with its alpha
	Pool   Color // behind what happens
	Window Color // where it falls through a window
	Rim    uint8 // alpha of the paper that closes in on a picture, at its corners
}

var (
	lightPaths = Paths{Pavement: rgb(0xECE6DA), Joint: rgb(0xCFC6B6), Lane: rgb(0xF5F1E8),
		Kerb: rgb(0xFAF7F0), KerbSide: rgb(0xBDB3A3), LawnEdge: rgb(0xCDD3B2)}
	darkPaths = Paths{Pavement: rgb(0x2E333A), Joint: rgb(0x4E5660), Lane: rgb(0x59616A),
		Kerb: rgb(0x6B737C), KerbSide: rgb(0x181B1F), LawnEdge: rgb(0x27322A)}

	lightCity = City{Top: rgb(0xF5F1E9), Lit: rgb(0xEDE7DC), Shade: rgb(0xDAD3CC), Line: rgb(0xC6BCAE),
		Window: rgb(0xD3CBC0), Glass: rgb(0xB4BBBD), Tyre: rgb(0x7B756B), Lamp: rgb(0x8C867B),
		Cars: [5]Color{rgb(0xEFEBE2), rgb(0xE2DCD1), rgb(0xD9DAD7), rgb(0xE0D6C8), rgb(0xD2D4D3)}}
	darkCity = City{Top: rgb(0x2B3037), Lit: rgb(0x272B31), Shade: rgb(0x1D2025), Line: rgb(0x3C434B),
		Window: rgb(0x1F2329), Glass: rgb(0x22282E), Tyre: rgb(0x0D0F11), Lamp: rgb(0x8A9098),
		Cars: [5]Color{rgb(0x3D4248), rgb(0x363B41), rgb(0x444950), rgb(0x3A3F45), rgb(0x353A40)}}

	lightLighting = Lighting{Cast: Faint(rgb(0x3B3557), 43), Pool: Faint(rgb(0xFFFFFF), 76),
		Window: Faint(rgb(0xFFFFFF), 87), Rim: 200}
	darkLighting = Lighting{Cast: Faint(rgb(0), 107), Pool: Faint(rgb(0xFFFFFF), 14),
		Window: Faint(rgb(0xFFFFFF), 9), Rim: 200}
)
